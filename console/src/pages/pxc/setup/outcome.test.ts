import { expect, test } from 'vitest';
import { outcomeOf } from './outcome';

const tested = { lastTestedAt: '2026-12-01T09:00:00Z' };

/** The stored result of a test that did not pass. */
function failure(status: 'needs_reauth' | 'error', error: string) {
  return { success: false, status, message: '', error, testedAt: tested.lastTestedAt };
}

test('refused credentials are told apart from a test that did not get through', () => {
  const refused = outcomeOf({
    ...tested,
    connectionStatus: 'needs_reauth',
    testResult: failure('needs_reauth', 'PXC refused the credentials.'),
  });
  expect(refused).toMatchObject({ kind: 'refused', message: 'PXC refused the credentials.' });
  expect(refused?.advice[0]).toContain('Client Secret');

  const failed = outcomeOf({
    ...tested,
    connectionStatus: 'error',
    testResult: failure('error', 'No connection.'),
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
