import { expect, it } from 'vitest';
import type { AscoraRun } from '../types';
import { failedStreams } from './newest';

function run(...streams: [stream: string, status: string][]) {
  return { streams: streams.map(([stream, status]) => ({ stream, status })) } as AscoraRun;
}

it('a stream has failed when it did so the last time it was pulled', () => {
  const newestFirst = [
    run(['customers', 'running'], ['jobs', 'skipped']),
    run(['customers', 'completed'], ['jobs', 'failed']),
    run(['customers', 'failed'], ['invoices', 'failed']),
  ];
  expect(failedStreams(newestFirst)).toBe(2);
  expect(failedStreams([])).toBe(0);
});
