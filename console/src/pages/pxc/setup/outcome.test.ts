import { expect, test } from 'vitest';
import { outcomeOf } from './outcome';

const tested = { lastTestedAt: '2026-12-01T09:00:00Z' };

test('refused credentials are told apart from a test that did not get through', () => {
  const refused = outcomeOf({
    ...tested,
    connectionStatus: 'needs_reauth',
    testResult: { success: false, error: 'PXC refused the credentials.' },
  });
  expect(refused).toMatchObject({ kind: 'refused', message: 'PXC refused the credentials.' });
  expect(refused?.advice[0]).toContain('Client Secret');

  const failed = outcomeOf({ ...tested, connectionStatus: 'error', testResult: { error: 'No connection.' } });
  expect(failed).toMatchObject({ kind: 'failed', message: 'No connection.' });
});

test('credentials refused by a run are told without a result of a test', () => {
  expect(outcomeOf({ ...tested, connectionStatus: 'needs_reauth', testResult: null })).toMatchObject({
    kind: 'refused',
    message: undefined,
  });
});

test('changed credentials have no outcome yet', () => {
  expect(outcomeOf({ ...tested, connectionStatus: 'configured', testResult: null })).toBeUndefined();
});
