import type { AscoraSchemas } from '@/api/client';
import { DataTable, type Column } from '@/ui/DataTable';
import { Section } from '@/ui/Section';
import { fieldLabel } from '../fields';
import { Value } from './Value';

type Field = AscoraSchemas['FieldConflict'];

const COLUMNS: Column<Field>[] = [
  { header: 'Field', title: true, width: '16%', cell: ({ name }) => fieldLabel(name) },
  { header: 'Both agreed on', width: '28%', cell: ({ base }) => <Value value={base} /> },
  {
    header: 'Wanted here',
    width: '28%',
    cell: ({ local, base }) => <Value value={local} base={base} compared />,
  },
  {
    header: 'In Ascora then',
    width: '28%',
    cell: ({ remote, base }) => <Value value={remote} base={base} compared />,
  },
];

/** The fields from all three sides, for reading. */
export function Sides({ conflict }: { conflict: AscoraSchemas['AscoraConflict'] }) {
  return (
    <Section title="Fields in conflict" flush>
      <DataTable
        label="Fields in conflict"
        columns={COLUMNS}
        rows={conflict.fields}
        rowKey={({ name }) => name}
        empty={null}
      />
    </Section>
  );
}
