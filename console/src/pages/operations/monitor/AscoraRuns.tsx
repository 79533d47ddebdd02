import { Anchor } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganisation } from '@/session/me';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { count } from '@/ui/numbers';
import { StatusBadge } from '@/ui/StatusBadge';
import { duration } from '@/ui/time';
import { TimeAgo } from '@/ui/TimeAgo';
import { ascoraRunsQuery } from '../ascoraQueries';
import { lasted, totalsOf } from '../runs';
import type { AscoraRun, RunStatus } from '../types';
import { ListProblem } from './ListProblem';
import { AscoraRunDrawer } from './AscoraRunDrawer';
import { TRIGGERS } from './triggers';
import { usePage } from './usePage';

export function AscoraRuns({ status }: { status: RunStatus | undefined }) {
  const { orgId } = useOrganisation();
  const { page, onPage, paging } = usePage();
  const [opened, setOpened] = useState<number>();
  const runs = useQuery({ ...ascoraRunsQuery(orgId, paging, status), placeholderData: keepPreviousData });
  if (runs.error) return <ListProblem error={runs.error} />;
  return (
    <>
      <DataTable
        label="Ascora runs"
        columns={columns(setOpened)}
        rows={runs.data?.runs}
        rowKey={(run) => run.id}
        total={runs.data?.total}
        page={page}
        onPage={onPage}
        empty={
          <EmptyState icon={IconHistory} title={status ? 'No such run' : 'No run yet'}>
            Connect Ascora, then sync by hand or let the schedule do it.
          </EmptyState>
        }
      />
      <AscoraRunDrawer
        run={runs.data?.runs.find(({ id }) => id === opened)}
        onClose={() => setOpened(undefined)}
      />
    </>
  );
}

function columns(open: (id: number) => void): Column<AscoraRun>[] {
  return [
    {
      header: 'Run',
      title: true,
      cell: (run) => (
        <Anchor component="button" type="button" size="sm" fw={600} onClick={() => open(run.id)}>
          Run {run.id}
        </Anchor>
      ),
    },
    { header: 'Status', cell: (run) => <StatusBadge status={run.status} /> },
    { header: 'Started by', cell: (run) => TRIGGERS[run.triggerSource] },
    { header: 'Started', cell: (run) => <TimeAgo at={run.startedAt} otherwise="not yet" /> },
    { header: 'Took', align: 'right', cell: (run) => took(run) },
    { header: 'Read', align: 'right', cell: (run) => count(totalsOf(run.streams).fetched) },
    { header: 'New, changed', align: 'right', cell: changed },
    { header: 'Set aside', align: 'right', cell: (run) => count(totalsOf(run.streams).quarantined) },
  ];
}

function took(run: AscoraRun): string {
  const milliseconds = lasted(run);
  return milliseconds === undefined ? '–' : duration(milliseconds);
}

function changed(run: AscoraRun): string {
  const { inserted, updated } = totalsOf(run.streams);
  return `${count(inserted)}, ${count(updated)}`;
}
