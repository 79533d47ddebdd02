import Papa from 'papaparse';
import type { AscoraSchemas } from '@/api/client';
import type { BatchItem } from '../types';

export type Operation = 'create' | 'update' | 'sync' | 'resolve';
export type BatchResource = 'customer' | 'job';
export type Notation = 'csv' | 'json';

/** As many as one batch takes. */
export const MOST_ITEMS = 1000;

export interface Parsed {
  items: BatchItem[];
  /** What is wrong with the text; then nothing is sent. */
  faults: string[];
}

interface Wish {
  operation: Operation;
  resource: BatchResource;
  notation: Notation;
}

/** The items that a text means; which line or item is wrong, where it can’t be understood. */
export function parseItems(text: string, wish: Wish): Parsed {
  if (!text.trim()) return { items: [], faults: [] };
  const { rows, faults } = wish.notation === 'csv' ? csvRows(text) : jsonRows(text);
  if (faults.length > 0) return { items: [], faults };
  const items = rows.map((row, index) => itemOf(row, index, wish));
  return { items, faults: faultsOf(items, wish) };
}

type Row = Record<string, unknown>;

function csvRows(text: string): { rows: Row[]; faults: string[] } {
  const { data, errors } = Papa.parse<Record<string, string>>(text.trim(), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => header.trim(),
  });
  const faults = errors
    .filter(({ code }) => code !== 'UndetectableDelimiter')
    // The first line is the head.
    .map(({ row, message }) => (row === undefined ? message : `Line ${row + 2}: ${message}`));
  return { rows: data, faults };
}

function jsonRows(text: string): { rows: Row[]; faults: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { rows: [], faults: [`This is not JSON: ${(error as Error).message}`] };
  }
  if (!Array.isArray(value)) return { rows: [], faults: ['It must be an array: […].'] };
  const rows = value as unknown[];
  const faults = rows.flatMap((row, index) =>
    typeof row === 'object' && row !== null && !Array.isArray(row) ? [] : [`Item ${index + 1} is no object.`],
  );
  return { rows: faults.length > 0 ? [] : (rows as Row[]), faults };
}

function itemOf(row: Row, index: number, { operation, resource }: Wish): BatchItem {
  const { itemId, id, resource: own, data, ...rest } = row;
  const item: BatchItem = { itemId: textOf(itemId) ?? String(index + 1) };
  if (operation !== 'resolve') item.resource = textOf(own) ?? resource;
  const known = textOf(id);
  if (known) item.id = known;
  if (operation !== 'sync') item.data = dataOf(data, rest, operation);
  return item;
}

function dataOf(data: unknown, rest: Row, operation: Operation): Row {
  const given = typeof data === 'object' && data !== null ? (data as Row) : filled(rest);
  if (operation !== 'resolve' || 'fields' in given) return given;
  const { resolution, dryRun, ...fields } = given;
  return {
    resolution,
    ...(dryRun === undefined ? {} : { dryRun }),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
  };
}

/** A blank cell says nothing. */
function filled(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && value !== undefined));
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function faultsOf(items: BatchItem[], { operation }: Wish): string[] {
  const faults: string[] = [];
  if (items.length > MOST_ITEMS) faults.push(`There are ${items.length} items; a batch takes ${MOST_ITEMS}.`);
  const seen = new Set<string>();
  items.forEach(({ itemId, id, data }, index) => {
    if (seen.has(itemId)) faults.push(`Item ${index + 1}: the itemId ${itemId} is there already.`);
    seen.add(itemId);
    if (operation !== 'create' && !id) faults.push(`Item ${index + 1} has no id.`);
    if (operation !== 'sync' && Object.keys(data ?? {}).length === 0)
      faults.push(`Item ${index + 1} has no data.`);
  });
  return faults;
}

/** What a batch of a kind looks like, to begin with. */
export function exampleOf({ operation, resource, notation }: Wish): string {
  const rows = EXAMPLES[operation === 'resolve' ? 'resolve' : `${operation} ${resource}`] ?? [];
  return notation === 'csv' ? Papa.unparse(rows, { newline: '\n' }) : JSON.stringify(rows, null, 2);
}

const ID = '00000000-0000-0000-0000-000000000000';

const EXAMPLES: Record<string, Row[]> = {
  'create customer': [
    { firstName: 'Mia', lastName: 'Tran', email: 'mia@example.test', mobile: '0400 000 000' },
  ],
  'create job': [{ reportId: ID, priority: 'high', notes: 'Call before coming' }],
  'update customer': [{ id: ID, phone: '07 3000 0000', suburb: 'Newtown' }],
  'update job': [{ id: 'J1042', status: 'in_progress' }],
  'sync customer': [{ id: ID }],
  'sync job': [{ id: 'J1042' }],
  resolve: [{ id: '17', resolution: 'merge', phone: 'remote' }],
};

/** The request of a batch. */
export function batchOf(
  operation: Operation,
  items: BatchItem[],
  options: { stopOnError: boolean; continueOnConflict: boolean },
): AscoraSchemas['AscoraBatch'] {
  return {
    // Until the document says that it is written small.
    operation: operation,
    items,
    options,
  };
}
