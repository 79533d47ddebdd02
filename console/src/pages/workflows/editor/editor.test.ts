import { NEW_STEPS } from './kinds';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '@/api/problem';
import { copyOf, integrationOf, newStep, newWorkflow, sent, stepsOf, type EditedStep } from './model';
import { firstRefusedStep, refusals, refusalsOfStep } from './refusals';
import { kindOf, summaryOf } from './summary';
import { faultsAt, usedIn, variablesAt } from './variables';
import { shown, typed, withMember } from './values';

const STEPS = stepsOf([
  {
    id: 'a',
    type: 'integration_action',
    name: 'Fetch',
    config: { action: 'fetch_orders', resultVariable: 'o' },
  },
  {
    id: 'b',
    type: 'condition',
    name: 'Any?',
    config: { left: '{{o.todayOrders}}', operator: 'greaterThan', right: 0 },
  },
  { id: 'c', type: 'strategy_update', config: { targetId: 4, value: '{{o.categorized.failed}}' } },
]);

const paths = (index: number) => variablesAt(STEPS, index).map(({ path }) => path);

describe('the variables of a step', () => {
  it('are those of the run and of the steps before it', () => {
    expect(paths(0)).not.toContain('o.todayOrders');
    expect(paths(0)).toContain('runId');
    expect(paths(1)).toEqual(expect.arrayContaining(['o', 'o.todayOrders', 'o.categorized.failed']));
    expect(paths(2)).toContain('step2Output.result');
  });

  it('are found at every depth and in both spellings', () => {
    expect(usedIn({ a: ['{{o.x[0]}} and {runId}'], b: { c: '{{ day }}' }, d: 4 })).toEqual([
      'o.x[0]',
      'runId',
      'day',
    ]);
    expect(usedIn('{not a path}')).toEqual([]);
  });

  it('that lead nowhere are told', () => {
    expect(faultsAt(STEPS, 1)).toEqual([]);
    expect(faultsAt(STEPS, 2)).toEqual([]);
    const turned = [STEPS[1], STEPS[0]] as EditedStep[];
    expect(faultsAt(turned, 0)).toEqual(['{{o.todayOrders}} is set by no step before this one']);
    const wrong = stepsOf([
      STEPS[0] as never,
      { type: 'log_event', config: { message: '{{o.orderz}} {{o[0]}}' } },
    ]);
    expect(faultsAt(wrong, 1)).toEqual(['{{o.orderz}}: o has no orderz']);
  });
});

describe('a workflow that is edited', () => {
  it('is sent without what only the page knows', () => {
    const body = sent({ ...newWorkflow('UTC'), name: ' Hourly ', workflowDefinition: STEPS });
    expect(body.name).toBe('Hourly');
    expect(body.triggerConfig).toBeNull();
    expect(body.workflowDefinition?.[2]).toEqual({
      id: 'c',
      type: 'strategy_update',
      config: { targetId: 4, value: '{{o.categorized.failed}}' },
    });
  });

  it('tidies its cron expression', () => {
    const values = { ...newWorkflow('UTC'), triggerType: 'schedule' as const };
    values.triggerConfig.schedule = '  0  8 * * 1-5 ';
    expect(sent(values).triggerConfig).toEqual({ schedule: '0 8 * * 1-5', timezone: 'UTC' });
  });

  it('gives each new step an id of its own and the integration that the others use', () => {
    const [first] = NEW_STEPS;
    const added = newStep(first!, STEPS, 7);
    expect(added.id).toBe('step-4');
    expect(added.config.integrationId).toBe(7);
    expect(integrationOf([...STEPS, added])).toBe(7);
    const copy = copyOf(STEPS[0]!, STEPS);
    expect(copy.id).toBe('step-4');
    expect(copy.key).not.toBe(STEPS[0]!.key);
  });
});

describe('refusals', () => {
  const error = new ProblemError(400, 'invalid', 'no', 'Invalid', [
    { path: 'workflowDefinition[2].config.value', message: 'is required' },
    { path: 'workflowDefinition[0].config', message: 'one' },
    { path: 'workflowDefinition[0].config', message: 'two' },
    { path: 'triggerConfig.schedule', message: 'must be a cron expression' },
  ]);

  it('find the field that they point at', () => {
    const errors = refusals(error);
    expect(errors['triggerConfig.schedule']).toBe('must be a cron expression');
    expect(errors['workflowDefinition.2.config.value']).toBe('is required');
    expect(refusalsOfStep(errors, 2)).toEqual([{ member: 'config.value', message: 'is required' }]);
    expect(refusalsOfStep(errors, 0)).toEqual([{ member: 'config', message: 'one; two' }]);
    expect(firstRefusedStep(errors)).toBe(0);
    expect(firstRefusedStep({})).toBeUndefined();
  });
});

describe('values', () => {
  it('keep their type and what was typed', () => {
    expect(typed('12')).toBe(12);
    expect(typed('1.')).toBe('1.');
    expect(typed('-0.5')).toBe(-0.5);
    expect(typed('true')).toBe(true);
    expect(typed('{{a}}')).toBe('{{a}}');
    for (const text of ['', '0', '1.50', 'null', ' 1', 'held', '1e3']) expect(shown(typed(text))).toBe(text);
    expect(shown({ a: 1 })).toBe('{"a":1}');
  });

  it('are left out when they are empty', () => {
    expect(withMember({ a: 1, b: 2 }, 'a', '')).toEqual({ b: 2 });
    expect(withMember({ a: 1 }, 'b', 0)).toEqual({ a: 1, b: 0 });
  });
});

describe('a step in one line', () => {
  const title = () => 'Orders';

  it('says what it does', () => {
    expect(kindOf(STEPS[0]!)).toBe('Fetch orders');
    expect(summaryOf(STEPS[1]!, title)).toBe('{{o.todayOrders}} is greater than 0, otherwise stop');
    expect(summaryOf(STEPS[2]!, title)).toBe('Orders = {{o.categorized.failed}}');
    const [wait, skip] = stepsOf([
      { type: 'wait', config: { duration: 90_000 } },
      { type: 'condition', config: { left: '{{runId}}', operator: 'exists', whenFalse: 'skip', skip: 2 } },
    ]);
    expect(summaryOf(wait!, title)).toBe('1 min 30 s');
    expect(summaryOf(skip!, title)).toBe('{{runId}} exists, otherwise skip 2 steps');
  });
});
