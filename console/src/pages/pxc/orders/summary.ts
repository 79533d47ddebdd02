import type { PxcSchemas } from '@/api/client';
import { CATEGORIES, type Category } from '../categories/words';

type Cell = PxcSchemas['OrderCount'];

/** One bar: how many orders of each category, under the name of the day or the state. */
export type Bar = { name: string; total: number } & Record<Category, number>;

const EMPTY = Object.fromEntries(CATEGORIES.map((category) => [category, 0])) as Record<Category, number>;

function bar(name: string, cells: Cell[]): Bar {
  const counts = { ...EMPTY };
  for (const { category, count } of cells) counts[category] += count;
  return { name, ...counts, total: cells.reduce((sum, { count }) => sum + count, 0) };
}

/** A bar for each day of the history. */
export function byDay(history: { day: string; cells: Cell[] }[]): Bar[] {
  return history.map(({ day, cells }) => bar(day, cells));
}

/** A bar for each state that any order is in, the longest first. */
export function byState(cells: Cell[]): Bar[] {
  const states = [...new Set(cells.map(({ state }) => state))];
  return states
    .map((state) =>
      bar(
        state,
        cells.filter((cell) => cell.state === state),
      ),
    )
    .sort((one, other) => other.total - one.total || one.name.localeCompare(other.name));
}

/** The categories that any of the bars has. */
export function present(bars: Bar[]): Category[] {
  return CATEGORIES.filter((category) => bars.some((bar) => bar[category] > 0));
}
