import '@mantine/dates/styles.css';
import { Button, Checkbox, Group } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { IconCalendar, IconFilterOff } from '@tabler/icons-react';
import { useState } from 'react';
import { SearchInput } from '@/ui/SearchInput';
import { WordFilter } from '@/ui/WordFilter';

import { CATEGORIES } from '../categories/words';
import { isFiltered, type OrdersSearch } from './search';

const STATES = [
  'held',
  'inProgress',
  'failed',
  'rejected',
  'acknowledged',
  'pending',
  'partial',
  'assessingCancellation',
  'pendingCancellation',
  'assessingAmendment',
  'completed',
  'cancelled',
  'unknown',
];

interface Props {
  search: OrdersSearch;
  change: (changes: OrdersSearch) => void;
  clear: () => void;
}

export function Filters({ search, change, clear }: Props) {
  const states = search.state && !STATES.includes(search.state) ? [...STATES, search.state] : STATES;
  return (
    <Group p="md" gap="sm" role="search" aria-label="Filter the orders">
      <SearchInput
        label="Search orders and products"
        maxLength={100}
        value={search.search}
        onChange={(text) => change({ search: text })}
      />
      <WordFilter label="State" words={states} value={search.state} onChange={(state) => change({ state })} />
      <WordFilter
        label="Category"
        words={CATEGORIES}
        value={search.category}
        onChange={(category) => change({ category })}
        width={160}
      />
      <Days search={search} change={change} />
      <Checkbox
        label="Stale only"
        checked={search.stale ?? false}
        onChange={(event) => change({ stale: event.currentTarget.checked || undefined })}
      />
      {isFiltered(search) && (
        <Button variant="subtle" leftSection={<IconFilterOff size={16} />} onClick={clear}>
          Clear all
        </Button>
      )}
    </Group>
  );
}

type Range = [string | null, string | null];

function Days({ search: { since, until }, change }: Pick<Props, 'search' | 'change'>) {
  // The first of two days is no filter yet.
  const [begun, setBegun] = useState<string | null>(null);
  const pick = ([first, last]: Range) => {
    setBegun(first && !last ? first : null);
    if (last || !first) change({ since: first ?? undefined, until: last ?? undefined });
  };
  return (
    <DatePickerInput
      type="range"
      allowSingleDateInRange
      aria-label="Updated between"
      placeholder="Updated on any day"
      leftSection={<IconCalendar size={16} stroke={1.6} aria-hidden />}
      value={begun ? [begun, null] : [since ?? null, until ?? null]}
      onChange={pick}
      valueFormat="D MMM YYYY"
      clearable
      clearButtonProps={{ 'aria-label': 'Clear: Updated between' }}
      // It is text here, not an input's placeholder, and has to have the contrast of text.
      styles={{ placeholder: { color: 'var(--mantine-color-dimmed)' } }}
      w={{ base: '100%', xs: 260 }}
    />
  );
}
