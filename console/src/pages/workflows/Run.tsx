import { Anchor, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Facts } from '@/ui/Facts';
import { count } from '@/ui/numbers';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { StatCards } from '@/ui/StatCards';
import { StatusBadge } from '@/ui/StatusBadge';
import { duration } from '@/ui/time';
import { TimeAgo } from '@/ui/TimeAgo';
import { workflowQuery } from './queries';
import { runRoute } from './routes';
import { CancelRun } from './runs/CancelRun';
import { RunResult } from './runs/RunResult';
import { RunState } from './runs/RunState';
import { RunSteps } from './runs/RunSteps';
import { SOURCES } from './runs/RunsTable';
import { stepsOfRun } from './runs/steps';
import { useRun } from './runs/useRun';
import type { Run as RunView, Workflow } from './types';

export function Run() {
  const { runId } = runRoute.useParams();
  const run = useRun(Number(runId));
  const workflow = useQuery({
    ...workflowQuery(run.data?.workflowId ?? 0),
    enabled: run.data !== undefined,
    retry: false,
  });
  return (
    <>
      <PageHeader
        title={`Run ${runId}`}
        above={[{ label: 'Runs', to: '/runs' }]}
        badge={run.data && <StatusBadge status={run.data.status} size="lg" aria-live="polite" />}
        actions={run.data && <CancelRun run={run.data} />}
      />
      {run.error && !run.data ? (
        <ProblemAlert error={run.error} />
      ) : run.data ? (
        <Details run={run.data} workflow={workflow.data} />
      ) : (
        <Stack aria-busy aria-label="Loading">
          <Skeleton h={90} />
          <Skeleton h={320} />
        </Stack>
      )}
    </>
  );
}

function Details({ run, workflow }: { run: RunView; workflow?: Workflow }) {
  const { counts } = run;
  return (
    <Stack>
      <RunState run={run} />
      <StatCards
        stats={[
          { label: 'Fetched', value: count(counts.fetched) },
          { label: 'Inserted', value: count(counts.inserted) },
          { label: 'Updated', value: count(counts.updated) },
          { label: 'Unchanged', value: count(counts.unchanged) },
          { label: 'Quarantined', value: count(counts.quarantined) },
          { label: 'Missing', value: count(counts.missing) },
        ]}
      />
      <Section title="About the run">
        <Facts
          cols={4}
          facts={[
            ['Workflow', <OfWorkflow key="workflow" run={run} workflow={workflow} />],
            ['Started by', SOURCES[run.triggerSource] ?? run.triggerSource],
            ['Slot', run.scheduledFor && <TimeAgo at={run.scheduledFor} />],
            ['Asked for', <TimeAgo key="created" at={run.createdAt} />],
            ['Started', <TimeAgo key="started" at={run.startedAt} otherwise="not yet" />],
            ['Ended', <TimeAgo key="ended" at={run.completedAt} otherwise="not yet" />],
            ['Took', run.executionDuration == null ? null : duration(run.executionDuration)],
            ['Attempts that failed', count(run.retryCount)],
          ]}
        />
      </Section>
      <Section title="Steps" description={`${run.stepsCompleted} of ${run.totalSteps} done`}>
        <RunSteps steps={stepsOfRun(run, workflow)} run={run} />
      </Section>
      {run.resultData && <RunResult result={run.resultData} />}
    </Stack>
  );
}

function OfWorkflow({ run, workflow }: { run: RunView; workflow?: Workflow }) {
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link to="/workflows/$workflowId" params={{ workflowId: String(run.workflowId) }} {...props} />
      )}
    >
      {workflow?.name ?? `Workflow ${run.workflowId}`}
    </Anchor>
  );
}
