import { describe, expect, it } from 'vitest';
import { ascoraAttention, type AscoraFacts } from './ascoraAttention';
import { pxcAttention, type PxcFacts } from './attention';

const integration = { connectionStatus: 'connected', isEnabled: true, testResult: null };

function pxc(facts: object = {}, change: object = {}) {
  return pxcAttention({
    integration: { ...integration, ...change },
    workflows: [],
    quarantined: 0,
    stalled: false,
    ...facts,
  } as unknown as PxcFacts);
}

const status = {
  connectionStatus: 'connected',
  accountChanged: false,
  stalled: false,
  webhooks: { silent: [] },
};

function ascora(facts: object = {}, change: object = {}) {
  return ascoraAttention({
    status: { ...status, ...change },
    lastRun: undefined,
    quarantined: 0,
    conflicts: 0,
    unknownPayments: 0,
    unknownWrites: 0,
    failedWrites: 0,
    ...facts,
  } as unknown as AscoraFacts);
}

describe('PXC', () => {
  it('needs nobody while all is well', () => {
    expect(pxc()).toEqual([]);
  });

  it('names refused credentials and where to enter others', () => {
    expect(pxc({}, { connectionStatus: 'needs_reauth' })).toMatchObject([
      { tone: 'red', title: 'PXC refuses the credentials', link: { to: '/integrations/pxc/setup' } },
    ]);
  });

  it('says what a failed test said', () => {
    expect(pxc({}, { connectionStatus: 'error', testResult: { error: 'timed out' } })[0]?.detail).toBe(
      'timed out',
    );
  });

  it('names each workflow whose last run failed', () => {
    const workflows = [
      { id: 7, name: 'Hourly', lastRunStatus: 'failed' },
      { id: 8, name: 'Daily', lastRunStatus: 'completed' },
    ];
    expect(pxc({ workflows })).toMatchObject([
      { title: '“Hourly” failed', link: { params: { workflowId: '7' } } },
    ]);
  });

  it('is not overdue while it is disabled', () => {
    expect(pxc({ stalled: true }).map(({ title }) => title)).toEqual(['PXC runs are overdue']);
    expect(pxc({ stalled: true }, { isEnabled: false }).map(({ title }) => title)).toEqual([
      'PXC is disabled',
    ]);
  });
});

describe('Ascora', () => {
  it('needs nobody while all is well', () => {
    expect(ascora()).toEqual([]);
  });

  it('counts payments once, though they are writes too', () => {
    expect(ascora({ unknownPayments: 2, unknownWrites: 3 }).map(({ title }) => title)).toEqual([
      '2 payments with an unknown outcome',
      '1 write with an unknown outcome',
    ]);
    expect(ascora({ unknownPayments: 2, unknownWrites: 2 })).toHaveLength(1);
  });

  it('tells what can be done about a failed run', () => {
    const lastRun = { status: 'failed', advice: 'Try again later.', errorMessage: 'HTTP 500' };
    expect(ascora({ lastRun })[0]?.detail).toBe('Try again later.');
    expect(ascora({ lastRun: { ...lastRun, advice: null } })[0]?.detail).toBe('HTTP 500');
  });

  it('names the account, conflicts, quarantine and silent web hooks', () => {
    const found = ascora(
      { conflicts: 1, quarantined: 4 },
      { accountChanged: true, webhooks: { silent: ['JobCreated'] } },
    );
    expect(found.map(({ title }) => title)).toEqual([
      'Ascora shows another account',
      '1 customer in conflict',
      '4 records set aside',
      '1 web hook silent',
    ]);
    expect(found[3]?.detail).toContain('Job created');
  });
});
