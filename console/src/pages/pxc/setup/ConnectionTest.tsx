import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconKey, IconPlugConnected } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { bodyOf, pxc } from '@/api/client';
import { Only } from '@/session/Only';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { TimeAgo } from '@/ui/TimeAgo';
import type { Integration } from '../queries';
import { outcomeOf, type Outcome } from './outcome';
import { useIntegrationRefresh } from './useIntegrationRefresh';

/** Asks PXC for a token and one order, and shows what came of it, also after a reload. */
export function ConnectionTest({ integration }: { integration: Integration }) {
  const refresh = useIntegrationRefresh();
  const test = useMutation({
    meta: SHOWN_IN_PLACE,
    mutationFn: () =>
      bodyOf(pxc.POST('/api/integrations/{ref}/test', { params: { path: { ref: String(integration.id) } } })),
    onSettled: refresh,
  });
  const outcome = outcomeOf(integration);
  return (
    <Section
      title="Connection test"
      description="Asks PXC for a new token and for a single order. Nothing is stored of them."
      actions={
        <Only role="operator">
          <Button
            variant="default"
            leftSection={<IconPlugConnected size={16} stroke={1.6} />}
            loading={test.isPending}
            onClick={() => test.mutate()}
            data-testid="button-test-connection"
          >
            Test connection
          </Button>
        </Only>
      }
    >
      <div aria-live="polite">
        {test.error ? (
          <ProblemAlert error={test.error} />
        ) : outcome ? (
          <Result outcome={outcome} />
        ) : (
          <Text size="sm" c="dimmed">
            These credentials have not been tested yet.
          </Text>
        )}
      </div>
    </Section>
  );
}

const ICONS = { passed: IconCircleCheck, refused: IconKey, failed: IconAlertTriangle };
const COLORS = { passed: 'green', refused: 'red', failed: 'orange' };

function Result({ outcome }: { outcome: Outcome }) {
  const { kind, title, message, advice, testedAt } = outcome;
  const Icon = ICONS[kind];
  return (
    <Alert
      color={COLORS[kind]}
      variant="light"
      icon={<Icon size={20} />}
      title={title}
      role={kind === 'passed' ? 'status' : 'alert'}
    >
      <Stack gap={6}>
        {message && <Text size="sm">{message}</Text>}
        {advice.length > 0 && (
          <Text size="sm" component="div">
            <b>What to do</b>
            <ul style={{ margin: '2px 0 0', paddingInlineStart: 20 }}>
              {advice.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          </Text>
        )}
        <Group gap={4}>
          <Text size="xs" c="dimmed">
            Tested <TimeAgo at={testedAt} />
          </Text>
        </Group>
      </Stack>
    </Alert>
  );
}
