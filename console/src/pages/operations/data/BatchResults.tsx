import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { DataTable, PAGE_SIZE, type Column } from '@/ui/DataTable';
import { count } from '@/ui/numbers';
import { Section } from '@/ui/Section';
import { StatCards } from '@/ui/StatCards';
import { StatusBadge } from '@/ui/StatusBadge';
import { TextLink } from '@/ui/TextLink';
import type { BatchItemResult, BatchResult } from '../types';

/** What became of each item of a batch; those that failed come first. */
export function BatchResults({ result }: { result: BatchResult }) {
  const [page, setPage] = useState(1);
  const sorted = [...result.results].sort((a, b) => Number(a.success) - Number(b.success));
  return (
    <Stack aria-live="polite">
      <StatCards
        stats={[
          { label: 'Items', value: count(result.totalItems) },
          { label: 'Successful', value: count(result.successfulItems) },
          { label: 'Failed', value: count(result.failedItems) },
          { label: 'Still owed to Ascora', value: count(result.pendingItems) },
        ]}
      />
      <Section
        title="Results"
        description={
          result.pendingItems > 0
            ? 'What is owed goes on by itself; the outbox shows how far it is.'
            : 'Failed items come first.'
        }
        flush
      >
        <DataTable
          label="Results"
          columns={COLUMNS}
          rows={sorted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
          rowKey={(item) => item.itemId}
          total={sorted.length}
          page={page}
          onPage={setPage}
          empty={null}
        />
      </Section>
    </Stack>
  );
}

const COLUMNS: Column<BatchItemResult>[] = [
  { header: 'Item', title: true, cell: ({ itemId }) => <b>{itemId}</b>, width: 160 },
  { header: 'State', cell: ({ state }) => <StatusBadge status={state} />, width: 160 },
  { header: 'Record', cell: ({ id }) => <Text size="sm">{id ?? '–'}</Text> },
  { header: 'Message', cell: ({ error }) => <Text size="sm">{error ?? '–'}</Text> },
  { header: 'Write', cell: (item) => <WriteLink item={item} />, width: 120 },
];

function WriteLink({ item: { outboxId } }: { item: BatchItemResult }) {
  if (typeof outboxId !== 'number') return '–';
  return (
    <TextLink to="/monitor" search={{ tab: 'outbox' }} size="sm">
      {outboxId}
    </TextLink>
  );
}
