import { Button, Code, Group, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMay } from '@/session/me';
import { confirm } from '@/ui/confirm';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { TimeAgo } from '@/ui/TimeAgo';
import { spaced } from '@/ui/words';
import type { AscoraQuarantined, PxcQuarantined } from '../types';
import { ListProblem } from './ListProblem';
import type { Decisions } from './useQuarantine';

type Quarantined = AscoraQuarantined | PxcQuarantined;

interface Props {
  query: { data?: { items: Quarantined[]; total: number }; error: Error | null };
  decisions: Decisions;
  page: number;
  onPage: (page: number) => void;
}

/** Records that could not be stored, with the reason and what can be done. */
export function QuarantineTable({ query: { data, error }, decisions, page, onPage }: Props) {
  const operator = useMay('operator');
  if (error) return <ListProblem error={error} />;
  return (
    <DataTable
      label="Quarantine"
      columns={operator ? [...COLUMNS, actions(decisions)] : COLUMNS}
      rows={data?.items}
      rowKey={(record) => record.id}
      total={data?.total}
      page={page}
      onPage={onPage}
      empty={
        <EmptyState icon={IconShieldCheck} title="Nothing is set aside">
          Every record that was read could be stored.
        </EmptyState>
      }
    />
  );
}

function named(record: Quarantined): string {
  return record.recordId ?? `${spaced(record.stream).replace(/s$/, '')} without an id`;
}

const COLUMNS: Column<Quarantined>[] = [
  {
    header: 'Record',
    title: true,
    cell: (record) => (
      <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
        {named(record)}
      </Text>
    ),
  },
  { header: 'Stream', cell: (record) => spaced(record.stream) },
  {
    header: 'Reason',
    cell: (record) => (
      <div>
        <Text size="sm">{record.reason}</Text>
        {record.path && <Code>{record.path}</Code>}
      </div>
    ),
  },
  { header: 'Run', cell: (record) => record.runId ?? '–' },
  { header: 'Tries', align: 'right', cell: (record) => record.attempts },
  { header: 'Since', cell: (record) => <TimeAgo at={record.createdAt} /> },
];

function actions({ retry, ignore, deciding }: Decisions): Column<Quarantined> {
  const ask = (record: Quarantined) =>
    confirm({
      title: `Ignore ${named(record)}?`,
      children:
        'It leaves this list and is not stored. When a later run reads it in good order, it is stored then.',
      action: 'Ignore',
      onConfirm: () => ignore(record.id),
    });
  return {
    header: 'Decide',
    align: 'right',
    cell: (record) => (
      <Group gap={6} justify="flex-end" wrap="nowrap">
        <Button
          size="compact-sm"
          variant="default"
          loading={deciding === record.id}
          onClick={() => retry(record.id)}
          aria-label={`Retry ${named(record)}`}
        >
          Retry
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={deciding === record.id}
          onClick={() => ask(record)}
          aria-label={`Ignore ${named(record)}`}
        >
          Ignore
        </Button>
      </Group>
    ),
  };
}
