import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';
import { listSearch, oneOf, paging, text, type ListSearch } from '@/ui/listSearch';
import { CATEGORIES, type Category } from '../categories/words';
import type { OrderParameters } from '../queries';

dayjs.extend(utc);
dayjs.extend(timezone);

/** The days that the chart can go back. */
export const SPANS = [7, 14, 30, 90] as const;
export type Span = (typeof SPANS)[number];

/** The API's words to sort by. */
export const SORTS = [
  'lastUpdate',
  '-lastUpdate',
  'creationDate',
  '-creationDate',
  'orderId',
  '-orderId',
] as const;

/** What the list of orders keeps in its address. Days are plain dates in the integration's zone, both included. */
export interface OrdersSearch extends ListSearch {
  sort?: (typeof SORTS)[number];
  state?: string;
  category?: Category;
  stale?: boolean;
  since?: string;
  until?: string;
  days?: Span;
}

export function ordersSearch(search: Record<string, unknown>): OrdersSearch {
  return {
    ...listSearch(search),
    sort: oneOf(SORTS, search.sort),
    state: text(search.state),
    category: oneOf(CATEGORIES, search.category),
    stale: search.stale === true || undefined,
    since: day(search.since),
    until: day(search.until),
    days: SPANS.find((span) => span === search.days),
  };
}

function day(value: unknown) {
  const date = text(value);
  return date && /^\d{4}-\d{2}-\d{2}$/.test(date) && dayjs.utc(date).format('YYYY-MM-DD') === date
    ? date
    : undefined;
}

/** True when the list shows less than everything. */
export function isFiltered({ search, state, category, stale, since, until }: OrdersSearch) {
  return Boolean(search ?? state ?? category ?? stale ?? since ?? until);
}

/** What the API is asked for: days become the instants at which they begin and end in the zone. */
export function orderParameters(search: OrdersSearch, limit: number, zone: string): OrderParameters {
  return {
    ...paging(search, limit),
    sort: search.sort,
    search: search.search,
    state: search.state,
    category: search.category,
    stale: search.stale,
    updatedSince: search.since && begin(search.since, zone),
    updatedUntil: search.until && begin(next(search.until), zone),
  };
}

function begin(date: string, zone: string) {
  return dayjs.tz(`${date}T00:00:00`, zone).toISOString();
}

function next(date: string) {
  return dayjs.utc(date).add(1, 'day').format('YYYY-MM-DD');
}
