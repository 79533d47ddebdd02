import { expect, test } from 'vitest';
import { configOf, DEFAULTS, formOf, problemsOf } from './config';

test('what is not stored is shown with its default', () => {
  expect(formOf({ timezone: 'UTC', futureMember: 1 })).toEqual({ ...DEFAULTS, timezone: 'UTC' });
});

test('only what differs from the defaults is stored', () => {
  expect(configOf({ ...DEFAULTS, newBuild: 'narrow', states: ['held'] })).toEqual({
    newBuild: 'narrow',
    states: ['held'],
  });
});

test('going back to the defaults stores nothing', () => {
  expect(configOf(formOf({}))).toEqual({});
});

test('an empty number, a fraction and no state at all are told', () => {
  expect(problemsOf({ ...DEFAULTS, requestsPerMinute: '', pageSize: 0.5, states: [] })).toEqual({
    requestsPerMinute: expect.stringContaining('0 (no limit)') as string,
    pageSize: expect.stringContaining('1 to 1,000') as string,
    states: expect.stringContaining('at least one') as string,
  });
});
