import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { Facts } from '@/ui/Facts';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/StatusBadge';
import { absolute } from '@/ui/time';
import { spaced } from '@/ui/words';
import { itemsOf, type Item } from './items';

/** What the order asks for, item by item. */
export function Items({ raw }: { raw: Record<string, unknown> }) {
  const items = itemsOf(raw);
  if (items.length === 0) return null;
  return (
    <Section title={items.length === 1 ? 'Item' : `${items.length} items`}>
      <Stack gap="sm">
        {items.map((item, place) => (
          <Paper withBorder={items.length > 1} p={items.length > 1 ? 'sm' : 0} key={`${place} ${item.id}`}>
            <OneItem item={item} />
          </Paper>
        ))}
      </Stack>
    </Section>
  );
}

function OneItem({ item }: { item: Item }) {
  const { product, action, state, place, appointment, characteristics } = item;
  const all: [string, string | undefined][] = [
    ['Place', place],
    ['Appointment', appointment && timeOf(appointment)],
    ...characteristics.map(([name, value]): [string, string] => [spaced(name), value]),
  ];
  const facts = all.filter(([, value]) => value);
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Text fw={600} size="sm">
          {product ?? `Item ${item.id}`}
        </Text>
        {action && (
          <Badge variant="outline" color="gray" tt="none">
            {action}
          </Badge>
        )}
        {state && <StatusBadge status={state} />}
      </Group>
      {facts.length > 0 && <Facts facts={facts} />}
    </Stack>
  );
}

/** As it was sent, when it is no time. */
function timeOf(value: string) {
  return Number.isNaN(Date.parse(value)) ? value : absolute(value);
}
