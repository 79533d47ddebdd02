import { describe, expect, it } from 'vitest';
import { pxcFreshness } from './freshness';
import type { Schedule, Workflow } from './types';

const at = (time: string) => `2026-12-01T${time}:00Z`;
const now = Date.parse(at('12:30'));

function workflow(change: object = {}): Workflow {
  return {
    id: 1,
    isEnabled: true,
    createdAt: at('00:00'),
    lastSuccessfulRunAt: at('12:00'),
    ...change,
  } as Workflow;
}

function schedule(change: object = {}): Schedule {
  return {
    workflowId: 1,
    isActive: true,
    nextRunAt: at('13:00'),
    nextRuns: [at('13:00'), at('14:00')],
    ...change,
  } as Schedule;
}

describe('the freshness of PXC', () => {
  it('is the last success and the next slot of all workflows', () => {
    const later = schedule({ workflowId: 2, nextRunAt: at('12:45') });
    const other = workflow({ id: 2, lastSuccessfulRunAt: at('11:00') });
    expect(pxcFreshness([workflow(), other], [schedule(), later], now)).toEqual({
      lastSuccess: at('12:00'),
      next: at('12:45'),
      stalled: false,
    });
  });

  it('expects nothing of workflows or schedules that are off', () => {
    const none = { lastSuccess: at('12:00'), next: null, stalled: false };
    expect(pxcFreshness([workflow()], [schedule({ isActive: false })], now)).toEqual(none);
    expect(pxcFreshness([workflow({ isEnabled: false })], [schedule()], now)).toEqual(none);
    expect(pxcFreshness([], [], now)).toEqual({ lastSuccess: null, next: null, stalled: false });
  });

  it('is stalled when two slots went by without success', () => {
    const stalled = (lastSuccessfulRunAt: string | null) =>
      pxcFreshness([workflow({ lastSuccessfulRunAt })], [schedule()], now).stalled;
    expect(stalled(at('10:25'))).toBe(false);
    expect(stalled(at('10:15'))).toBe(true);
    expect(stalled(null)).toBe(true);
  });

  it('is stalled when a slot was not taken', () => {
    expect(pxcFreshness([workflow()], [schedule({ nextRunAt: at('12:19') })], now).stalled).toBe(true);
  });
});
