import { Button, Group, Stack, Text } from '@mantine/core';
import { IconRefresh, IconRotateClockwise2 } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { answerOf, ascora } from '@/api/client';
import { useOrganisation } from '@/session/me';
import { Only } from '@/session/Only';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { ascoraQuarantineQuery, ascoraStatusQuery } from '../ascoraQueries';
import { useChanged } from '../live';
import { workflowsQuery } from '../pxcQueries';
import type { AscoraRun } from '../types';
import { failedStreams } from './newest';
import { PxcSync } from './PxcSync';
import { STARTING } from './starting';
import { SyncOutcome } from './SyncOutcome';
import { manualOutcome, retryOutcome, type Outcome } from './outcome';

const STREAMS = [
  { label: 'Sync all', resources: undefined },
  { label: 'Customers', resources: 'customers' },
  { label: 'Jobs', resources: 'jobs' },
  { label: 'Invoices', resources: 'invoices' },
];

/** Starts runs by hand. */
export function SyncNow({ lastRuns }: { lastRuns: AscoraRun[] | undefined }) {
  const { orgId } = useOrganisation();
  const status = useQuery(ascoraStatusQuery(orgId));
  const workflows = useQuery(workflowsQuery);
  const connected = status.data?.connected ?? false;
  if (!connected && !workflows.data?.length) return null;
  return (
    <Only role="operator">
      <Section title="Sync now">
        <Group gap="lg" align="flex-start">
          {connected && <AscoraSync lastRuns={lastRuns ?? []} />}
          {workflows.data && workflows.data.length > 0 && <PxcSync workflows={workflows.data} />}
        </Group>
      </Section>
    </Only>
  );
}

function AscoraSync({ lastRuns }: { lastRuns: AscoraRun[] }) {
  const { orgId } = useOrganisation();
  const changed = useChanged();
  const path = { orgId };
  const quarantine = useQuery(ascoraQuarantineQuery(orgId, { limit: 1, offset: 0 }));
  const sync = useMutation({
    mutationKey: STARTING,
    mutationFn: async (resources: string | undefined): Promise<Outcome> => {
      const query = { resources };
      return manualOutcome(
        await answerOf(
          ascora.POST('/api/organizations/{orgId}/ascora/sync/manual', { params: { path, query } }),
        ),
      );
    },
    meta: SHOWN_IN_PLACE,
    onSettled: changed,
  });
  const retry = useMutation({
    mutationKey: STARTING,
    mutationFn: async (): Promise<Outcome> =>
      retryOutcome(
        await answerOf(ascora.POST('/api/organizations/{orgId}/ascora/sync/retry', { params: { path } })),
      ),
    meta: SHOWN_IN_PLACE,
    onSettled: changed,
  });
  const pending = sync.isPending || retry.isPending;
  const failed = (quarantine.data?.total ?? 0) + failedStreams(lastRuns);
  const error = sync.error ?? retry.error;
  const outcome = sync.data ?? retry.data;
  const start = (run: () => void) => {
    sync.reset();
    retry.reset();
    run();
  };
  return (
    <Stack gap="sm" flex={1} miw={260}>
      <div>
        <Text size="xs" c="dimmed" fw={600} mb={4}>
          Ascora
        </Text>
        <Group gap="xs">
          {STREAMS.map(({ label, resources }) => (
            <Button
              key={label}
              size="sm"
              variant={resources ? 'default' : 'filled'}
              leftSection={resources ? undefined : <IconRefresh size={16} aria-hidden />}
              loading={sync.isPending && sync.variables === resources}
              disabled={pending}
              onClick={() => start(() => sync.mutate(resources))}
            >
              {label}
            </Button>
          ))}
          <Button
            size="sm"
            variant="default"
            leftSection={<IconRotateClockwise2 size={16} aria-hidden />}
            loading={retry.isPending}
            disabled={pending || failed === 0}
            onClick={() => start(() => retry.mutate())}
          >
            Retry failed ({failed})
          </Button>
        </Group>
      </div>
      {error && <ProblemAlert error={error} />}
      {outcome && <SyncOutcome outcome={outcome} onClose={() => start(() => undefined)} />}
    </Stack>
  );
}
