import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataTable, type Column } from '@/ui/DataTable';
import { count } from '@/ui/numbers';
import { StatusBadge } from '@/ui/StatusBadge';
import { duration } from '@/ui/time';
import { TimeAgo } from '@/ui/TimeAgo';
import { ended, type Run } from '../types';

interface Props {
  runs: { rows: Run[]; total: number } | undefined;
  page: number | undefined;
  onPage: (page: number) => void;
  empty: ReactNode;
  /** Names of workflows, where runs of several are shown. */
  nameOf?: (workflowId: number) => string;
}

/** Runs, newest first. */
export function RunsTable({ runs, page, onPage, empty, nameOf }: Props) {
  const workflow: Column<Run>[] = nameOf
    ? [
        {
          header: 'Workflow',
          cell: ({ workflowId }) => <WorkflowLink id={workflowId} name={nameOf(workflowId)} />,
        },
      ]
    : [];
  return (
    <DataTable
      label="Runs"
      columns={[FIRST, ...workflow, ...REST]}
      rows={runs?.rows}
      rowKey={(run) => run.id}
      total={runs?.total}
      page={page}
      onPage={onPage}
      empty={empty}
    />
  );
}

const FIRST: Column<Run> = {
  header: 'Run',
  title: true,
  cell: ({ id }) => (
    <Anchor
      size="sm"
      fw={600}
      renderRoot={(props) => <Link to="/runs/$runId" params={{ runId: String(id) }} {...props} />}
    >
      Run {id}
    </Anchor>
  ),
};

const REST: Column<Run>[] = [
  { header: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
  {
    header: 'Started by',
    cell: ({ triggerSource }) => <Text size="sm">{SOURCES[triggerSource] ?? triggerSource}</Text>,
  },
  {
    header: 'Started',
    cell: ({ startedAt, createdAt, status }) => (
      <Text size="sm">
        <TimeAgo at={status === 'queued' ? createdAt : (startedAt ?? createdAt)} />
      </Text>
    ),
  },
  { header: 'Took', align: 'right', cell: (run) => <Took run={run} /> },
  {
    header: 'Steps',
    align: 'right',
    cell: ({ stepsCompleted, totalSteps }) => (
      <Text size="sm" className="figure">
        {stepsCompleted} of {totalSteps}
      </Text>
    ),
  },
  {
    header: 'Records read',
    align: 'right',
    cell: ({ counts }) => (
      <Text size="sm" className="figure">
        {count(counts.fetched)}
      </Text>
    ),
  },
];

export const SOURCES: Record<string, string> = {
  manual: 'A person',
  schedule: 'The schedule',
  retry: 'A retry',
};

function Took({ run }: { run: Run }) {
  return (
    <Text size="sm" className="figure">
      {run.executionDuration != null ? duration(run.executionDuration) : ended(run) ? '–' : 'under way'}
    </Text>
  );
}

function WorkflowLink({ id, name }: { id: number; name: string }) {
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link to="/workflows/$workflowId" params={{ workflowId: String(id) }} {...props} />
      )}
    >
      {name}
    </Anchor>
  );
}
