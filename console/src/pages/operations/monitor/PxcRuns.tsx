import { IconHistory } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { count } from '@/ui/numbers';
import { StatusBadge } from '@/ui/StatusBadge';
import { duration } from '@/ui/time';
import { TimeAgo } from '@/ui/TimeAgo';
import { TextLink } from '@/ui/TextLink';
import { pxcRunsQuery, workflowsQuery } from '../pxcQueries';
import type { PxcRun, RunStatus } from '../types';
import { ListProblem } from './ListProblem';
import { TRIGGERS } from './triggers';
import { usePage } from './usePage';

export function PxcRuns({ status }: { status: RunStatus | undefined }) {
  const { page, onPage, paging } = usePage();
  const runs = useQuery({ ...pxcRunsQuery(paging, status), placeholderData: keepPreviousData });
  const workflows = useQuery(workflowsQuery);
  if (runs.error) return <ListProblem error={runs.error} />;
  const names = new Map(workflows.data?.map(({ id, name }) => [id, name]));
  return (
    <DataTable
      label="PXC runs"
      columns={columns(names)}
      rows={runs.data?.rows}
      rowKey={(run) => run.id}
      total={runs.data?.total}
      page={page}
      onPage={onPage}
      empty={
        <EmptyState icon={IconHistory} title={status ? 'No such run' : 'No run yet'}>
          Set up PXC and create its hourly workflow; every run is listed here.
        </EmptyState>
      }
    />
  );
}

function columns(names: Map<number, string>): Column<PxcRun>[] {
  return [
    {
      header: 'Run',
      title: true,
      cell: (run) => (
        <TextLink to="/runs/$runId" params={{ runId: String(run.id) }} size="sm" fw={600}>
          Run {run.id}
        </TextLink>
      ),
    },
    { header: 'Workflow', cell: (run) => names.get(run.workflowId) ?? `Workflow ${run.workflowId}` },
    { header: 'Status', cell: (run) => <StatusBadge status={run.status} /> },
    { header: 'Started by', cell: (run) => TRIGGERS[run.triggerSource] },
    { header: 'Started', cell: (run) => <TimeAgo at={run.startedAt} otherwise="not yet" /> },
    {
      header: 'Took',
      align: 'right',
      cell: (run) => (typeof run.executionDuration === 'number' ? duration(run.executionDuration) : '–'),
    },
    { header: 'Read', align: 'right', cell: (run) => count(run.counts.fetched) },
    { header: 'Set aside', align: 'right', cell: (run) => count(run.counts.quarantined) },
  ];
}
