import type { AscoraRun } from '../types';

/** The runs that the upper half of the monitor looks at; few, since those of PXC come with long logs. */
export const NEWEST = { limit: 20, offset: 0 };

/** How many streams failed when they were pulled last. */
export function failedStreams(runs: AscoraRun[]): number {
  const last = new Map<string, string>();
  for (const { streams } of runs) {
    for (const { stream, status } of streams) {
      if (!last.has(stream) && (status === 'completed' || status === 'failed')) last.set(stream, status);
    }
  }
  return [...last.values()].filter((status) => status === 'failed').length;
}
