import { describe, expect, it } from 'vitest';
import { ascoraProgress, lasted, outcomesOf, pxcProgress, successRate } from './runs';
import type { AscoraRun, PxcRun } from './types';

function stream(name: string, status: string, pages = 0, fetched = 0) {
  return { stream: name, status, pages, fetched };
}

describe('the progress of an Ascora run', () => {
  it('counts streams alike, and the one under way by its pages', () => {
    const run = {
      status: 'running',
      pages: 5,
      pagesExpected: 4,
      streams: [
        stream('customers', 'completed', 3, 300),
        stream('jobs', 'running', 2, 200),
        stream('invoices', 'skipped'),
      ],
    } as unknown as AscoraRun;
    expect(ascoraProgress(run)).toEqual({ percent: 75, text: 'Jobs: page 2 of 4, 200 records' });
  });

  it('never passes the end, whatever was expected', () => {
    const run = {
      status: 'running',
      pagesExpected: 2,
      streams: [stream('jobs', 'running', 5, 500)],
    } as unknown as AscoraRun;
    expect(ascoraProgress(run)).toEqual({ percent: 100, text: 'Jobs: 5 pages, 500 records' });
  });

  it('says that a run waits', () => {
    const run = { status: 'parked', streams: [stream('jobs', 'running')] } as unknown as AscoraRun;
    expect(ascoraProgress(run)).toEqual({
      percent: 0,
      text: 'Waiting until the other side takes requests again',
    });
  });
});

describe('the progress of a PXC run', () => {
  it('counts steps alike, and the one under way by its pages', () => {
    const run = {
      status: 'running',
      stepsCompleted: 1,
      totalSteps: 5,
      pages: 1,
      pagesExpected: 2,
      executionLog: [
        { step: 1, name: 'Authenticate', endTime: 'x' },
        { step: 2, name: 'Fetch orders' },
      ],
    } as unknown as PxcRun;
    expect(pxcProgress(run)).toEqual({ percent: 30, text: 'Fetch orders (step 2 of 5): page 1 of 2' });
  });

  it('starts at nothing', () => {
    const run = { status: 'running', stepsCompleted: 0, totalSteps: 0, pages: 0, executionLog: [] };
    expect(pxcProgress(run as unknown as PxcRun)).toEqual({ percent: 0, text: 'Starting' });
  });
});

describe('runs', () => {
  it('last until their end, or till now', () => {
    const startedAt = '2026-12-01T12:00:00Z';
    expect(lasted({ startedAt, completedAt: '2026-12-01T12:00:03Z' })).toBe(3000);
    expect(lasted({ startedAt, completedAt: null }, Date.parse(startedAt) + 50)).toBe(50);
    expect(lasted({ startedAt: null, completedAt: null })).toBeUndefined();
  });

  it('succeed by the share of those that ended', () => {
    const outcomes = outcomesOf([
      { status: 'completed' },
      { status: 'completed_with_errors' },
      { status: 'failed' },
      { status: 'cancelled' },
      { status: 'running' },
    ]);
    expect(outcomes).toEqual({ total: 5, succeeded: 2, failed: 1, inProgress: 1 });
    expect(successRate(outcomes)).toBe('67 %');
    expect(successRate({ ...outcomes, succeeded: 9999 })).toBe('99.9 %');
    expect(successRate({ ...outcomes, failed: 0 })).toBe('100 %');
    expect(successRate({ ...outcomes, succeeded: 0, failed: 0 })).toBe('–');
  });
});
