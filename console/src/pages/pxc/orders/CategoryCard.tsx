import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Facts } from '@/ui/Facts';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/StatusBadge';
import { spaced } from '@/ui/words';
import { TextLink } from '@/ui/TextLink';
import { rulesQuery, type Order } from '../queries';

/** Why the order is in its category. */
export function CategoryCard({ order }: { order: Order }) {
  const { data } = useQuery(rulesQuery);
  const rule = data?.rules.find(({ id }) => id === order.ruleId);
  const evidence = Object.entries(order.evidence);
  const older = data && data.version !== order.rulesVersion;
  return (
    <Section title="Category" actions={<StatusBadge status={order.category} />}>
      <Stack gap="sm">
        {order.ruleId ? (
          <Text size="sm">
            By the rule{' '}
            {rule ? (
              <TextLink to="/categories" search={{ rule: rule.id }} inherit underline="always">
                {rule.name}
              </TextLink>
            ) : (
              <b>{order.ruleId}</b>
            )}
            {data && !rule && ', which is no longer among the rules'}.
          </Text>
        ) : (
          <Text size="sm">No rule matches this order.</Text>
        )}
        {!order.itemsKnown && (
          <Text size="sm" c="dimmed">
            PXC has not sent this order's items yet, so rules that look at them could not match.
          </Text>
        )}
        {evidence.length > 0 && (
          <Facts cols={2} facts={evidence.map(([name, value]) => [spaced(name), String(value)])} />
        )}
        {older && (
          <Text size="sm" c="dimmed">
            The rules have changed since. The next run, or{' '}
            <TextLink to="/categories" inherit underline="always">
              recategorising
            </TextLink>
            , applies them.
          </Text>
        )}
      </Stack>
    </Section>
  );
}
