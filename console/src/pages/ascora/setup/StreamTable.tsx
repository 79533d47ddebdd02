import type { AscoraSchemas } from '@/api/client';
import { DataTable, type Column } from '@/ui/DataTable';
import { count } from '@/ui/numbers';
import { StatusBadge } from '@/ui/StatusBadge';
import { spaced } from '@/ui/words';

type Stream = AscoraSchemas['AscoraRunStream'];

const COLUMNS: Column<Stream>[] = [
  { header: 'Stream', cell: ({ stream }) => spaced(stream), title: true },
  { header: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
  { header: 'Read', align: 'right', cell: ({ fetched }) => count(fetched) },
  { header: 'New', align: 'right', cell: ({ inserted }) => count(inserted) },
  { header: 'Changed', align: 'right', cell: ({ updated }) => count(updated) },
  { header: 'Unchanged', align: 'right', cell: ({ unchanged }) => count(unchanged) },
  { header: 'Set aside', align: 'right', cell: ({ quarantined }) => count(quarantined) },
];

/** What a run has done so far with customers, jobs and invoices. */
export function StreamTable({ run }: { run: AscoraSchemas['AscoraRun'] }) {
  return (
    <DataTable
      label="Streams of the sync"
      columns={COLUMNS}
      rows={run.streams}
      rowKey={({ stream }) => stream}
      empty={null}
    />
  );
}
