import { expect, test } from 'vitest';
import { outcomeOf } from './outcome';

const AT = '2026-12-01T09:00:00Z';
const tested = { lastTestedAt: AT };
const result = (status: 'needs_reauth' | 'error', error: string) => ({
  success: false,
  status,
  message: error,
  error,
  testedAt: AT,
});

test('refused credentials are told apart from a test that did not get through', () => {
  const refused = outcomeOf({
    ...tested,
    connectionStatus: 'needs_reauth',
    testResult: result('needs_reauth', 'PXC refused the credentials.'),
  });
  expect(refused).toMatchObject({ kind: 'refused', message: 'PXC refused the credentials.' });
  expect(refused?.advice[0]).toContain('Client Secret');

  const failed = outcomeOf({
    ...tested,
    connectionStatus: 'error',
    testResult: result('error', 'No connection.'),
  });
  expect(failed).toMatchObject({ kind: 'failed', message: 'No connection.' });
});

test('credentials refused by a run are told without a result of a test', () => {
  expect(outcomeOf({ ...tested, connectionStatus: 'needs_reauth' })).toMatchObject({
    kind: 'refused',
    message: undefined,
  });
});

test('changed credentials have no outcome yet', () => {
  expect(outcomeOf({ ...tested, connectionStatus: 'configured' })).toBeUndefined();
});
