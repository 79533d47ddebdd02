import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Column } from './DataTable';

/** Which rows of a list are selected, by their ids, whatever page they are on. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** Takes rows into the selection, or out of it. */
  mark: (ids: string[], selected: boolean) => void;
  clear: () => void;
}

export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const mark = (changed: string[], selected: boolean) =>
    setIds((before) => {
      const after = new Set(before);
      changed.forEach((id) => (selected ? after.add(id) : after.delete(id)));
      return after;
    });
  return { ids, mark, clear: () => setIds(new Set()) };
}

interface Named<Row> {
  id: (row: Row) => string;
  name: (row: Row) => string;
}

/** A first column of boxes that select rows, with one in the head for the page that is shown. */
export function selectColumn<Row>(
  { ids, mark }: Selection,
  rows: Row[] | undefined,
  { id, name }: Named<Row>,
): Column<Row> {
  const shown = (rows ?? []).map(id);
  const marked = shown.filter((one) => ids.has(one)).length;
  return {
    header: 'Select',
    width: 48,
    head: (
      <Checkbox
        aria-label="Select all on this page"
        checked={marked > 0 && marked === shown.length}
        indeterminate={marked > 0 && marked < shown.length}
        disabled={shown.length === 0}
        onChange={(event) => mark(shown, event.currentTarget.checked)}
      />
    ),
    cell: (row) => (
      <Checkbox
        aria-label={`Select ${name(row)}`}
        checked={ids.has(id(row))}
        onChange={(event) => mark([id(row)], event.currentTarget.checked)}
      />
    ),
  };
}
