import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useOrganisation } from '@/session/me';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { TimeAgo } from '@/ui/TimeAgo';
import { syncStatusQuery } from '../ascoraQueries';
import { pxcFreshness } from '../freshness';
import { LiveAscoraRun } from '../LiveAscoraRun';
import { LivePxcRun } from '../LivePxcRun';
import { schedulesQuery, workflowsQuery } from '../pxcQueries';
import { underWay } from '../runs';
import type { AscoraRun, PxcRun } from '../types';

interface Props {
  ascora: { data?: { runs: AscoraRun[] }; error: Error | null };
  pxc: { data?: { rows: PxcRun[] }; error: Error | null };
}

/** The runs of both services that are under way. */
export function LiveRuns({ ascora, pxc }: Props) {
  const ascoraRuns = ascora.data?.runs.filter(({ status }) => underWay(status)) ?? [];
  const pxcRuns = pxc.data?.rows.filter(({ status }) => underWay(status)) ?? [];
  const error = ascora.error ?? pxc.error;
  return (
    <Section title="Under way">
      {error && <ProblemAlert error={error} />}
      <Stack gap="sm">
        {ascoraRuns.map((run) => (
          <LiveAscoraRun key={run.id} run={run} detailed />
        ))}
        {pxcRuns.map((run) => (
          <LivePxcRun key={run.id} run={run} />
        ))}
        {ascoraRuns.length + pxcRuns.length === 0 && <Quiet />}
      </Stack>
    </Section>
  );
}

function Quiet() {
  const { orgId } = useOrganisation();
  const sync = useQuery(syncStatusQuery(orgId));
  const workflows = useQuery(workflowsQuery);
  const schedules = useQuery(schedulesQuery);
  const pxcNext = pxcFreshness(workflows.data ?? [], schedules.data ?? []).next;
  return (
    <Text size="sm" c="dimmed">
      Nothing runs at the moment.
      {sync.data?.nextSync && (
        <>
          {' '}
          Ascora is next <TimeAgo at={sync.data.nextSync} />.
        </>
      )}
      {pxcNext && (
        <>
          {' '}
          PXC is next <TimeAgo at={pxcNext} />.
        </>
      )}
    </Text>
  );
}
