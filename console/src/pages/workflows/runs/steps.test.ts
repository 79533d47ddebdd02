import { describe, expect, it } from 'vitest';
import type { Run, RunStep, Workflow } from '../types';
import { outcomeOf, pagesDone, stepsOfRun } from './steps';

function entry(step: number, more: Partial<RunStep> = {}): RunStep {
  return { step, type: 'log_event', name: `S${step}`, startTime: '2026-12-01T00:00:00Z', ...more };
}

function run(more: Partial<Run>): Run {
  return { id: 1, status: 'running', totalSteps: 3, executionLog: [], pages: 0, ...more } as Run;
}

const workflow = {
  workflowDefinition: [
    { type: 'log_event', name: 'S1', config: { message: 'a' } },
    { type: 'log_event', name: 'S2', config: {} },
    { type: 'wait', name: 'Breath', config: {} },
  ],
} as unknown as Workflow;

describe('the steps of a run', () => {
  it('show what has been, what is, and what is to come', () => {
    const steps = stepsOfRun(run({ executionLog: [entry(1, { success: true }), entry(2)] }), workflow);
    expect(steps.map(({ state }) => state)).toEqual(['done', 'running', 'pending']);
    expect(steps[2]?.name).toBe('Breath');
    expect(steps[0]?.config).toEqual({ message: 'a' });
  });

  it('wait while the run is parked or a step is tried again', () => {
    const log = [entry(1, { success: false, error: 'no' })];
    expect(stepsOfRun(run({ status: 'parked', executionLog: [entry(1)] }), workflow)[0]?.state).toBe(
      'waiting',
    );
    expect(stepsOfRun(run({ executionLog: log }), workflow)[0]?.state).toBe('waiting');
  });

  it('are over when the run is', () => {
    const over = { status: 'failed', completedAt: '2026-12-01T00:00:01Z' } as Partial<Run>;
    const log = [entry(1, { skipped: true }), entry(2, { success: false })];
    const steps = stepsOfRun(run({ ...over, executionLog: log }), undefined);
    expect(steps.map(({ state }) => state)).toEqual(['skipped', 'failed', 'ended']);
    expect(steps[2]?.name).toBe('Step 3');
  });

  it('leave out the configuration of a step that is another one now', () => {
    const steps = stepsOfRun(run({ executionLog: [entry(1, { name: 'Older' })] }), workflow);
    expect(steps[0]?.config).toBeUndefined();
  });
});

describe('what came out of a step', () => {
  it('is told in a line', () => {
    const fetched = { totalOrders: 1200, todayOrders: 1 };
    expect(outcomeOf(entry(1, { type: 'integration_action', output: fetched }))).toBe(
      '1,200 read, 1 order of today',
    );
    const moved = { updates: [{ title: 'Orders', oldValue: '1.00', newValue: '2.50' }] };
    expect(outcomeOf(entry(1, { type: 'strategy_update', output: moved }))).toBe('Orders: 1 → 2.5');
    expect(outcomeOf(entry(1, { type: 'condition', output: { result: false } }))).toBe('False');
    expect(outcomeOf(entry(1))).toBeUndefined();
  });

  it('grows by pages where their number is known', () => {
    expect(pagesDone(run({ pages: 3, pagesExpected: 12 }))).toBe(25);
    expect(pagesDone(run({ pages: 13, pagesExpected: 12 }))).toBe(100);
    expect(pagesDone(run({ pages: 3 }))).toBeUndefined();
  });
});
