import type { AscoraSchemas } from '@/api/client';

type Run = AscoraSchemas['AscoraRun'];

/**
 * How far a run is, 0 to 100. Each stream counts alike; of the one that is being pulled, its pages do, as far as Ascora
 * tells how many there are.
 */
export function progressOf({ status, streams, pagesExpected }: Run): number {
  if (status === 'completed' || status === 'completed_with_errors') return 100;
  const parts = streams.map((stream) => {
    if (stream.status === 'running') return Math.min(1, stream.pages / Math.max(1, pagesExpected ?? 1) || 0);
    return stream.status === 'pending' ? 0 : 1;
  });
  const done = parts.reduce((sum, part) => sum + part, 0);
  return parts.length === 0 ? 0 : Math.round((done / parts.length) * 100);
}

/** What a run is doing, in a sentence. */
export function doing(run: Run): string {
  if (run.status === 'queued') return 'Waiting for its turn';
  if (run.status === 'parked') return 'Ascora asked to come back later';
  const stream = run.streams.find(({ status }) => status === 'running');
  if (!stream) return 'Finishing';
  const pages = run.pagesExpected
    ? `page ${Math.min(stream.pages + 1, run.pagesExpected)} of ${run.pagesExpected}`
    : `page ${stream.pages + 1}`;
  return `Reading ${stream.stream}, ${pages}`;
}
