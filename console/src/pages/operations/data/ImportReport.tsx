import { Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { DataTable, PAGE_SIZE, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { count } from '@/ui/numbers';
import { Section } from '@/ui/Section';
import { StatCards } from '@/ui/StatCards';
import type { Import } from '../types';

type Fault = Import['errors'][number];

/** What was, or would be, done with a file, and what is wrong with its rows. */
export function ImportReport({ report }: { report: Import }) {
  const [page, setPage] = useState(1);
  const { errors, dryRun } = report;
  const shown = errors.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return (
    <Stack aria-live="polite">
      <StatCards
        stats={[
          { label: 'Rows', value: count(report.total) },
          { label: dryRun ? 'Would be created' : 'Created', value: count(report.created) },
          { label: dryRun ? 'Would be changed' : 'Changed', value: count(report.updated) },
          { label: 'Unchanged', value: count(report.unchanged) },
          { label: 'Left as known', value: count(report.skipped) },
          { label: 'Can’t be used', value: count(report.invalid) },
        ]}
      />
      <Section title="What is wrong" flush>
        <DataTable
          label="Errors by line"
          columns={COLUMNS}
          rows={shown}
          rowKey={(fault) => `${fault.line} ${fault.field} ${fault.message}`}
          total={errors.length}
          page={page}
          onPage={setPage}
          empty={
            <EmptyState icon={IconCircleCheck} title="Nothing is wrong">
              Every row can be used.
            </EmptyState>
          }
        />
      </Section>
    </Stack>
  );
}

const COLUMNS: Column<Fault>[] = [
  { header: 'Line', cell: ({ line }) => count(line), width: 100 },
  { header: 'Field', cell: ({ field }) => field || '–', width: 240 },
  { header: 'What is wrong', cell: ({ message }) => message },
];
