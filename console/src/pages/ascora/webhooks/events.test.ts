import { describe, expect, it } from 'vitest';
import { missingOf, rowsOf, type Subscription } from './events';

const subscription = (event: Subscription['event'], state: Subscription['state']): Subscription => ({
  id: `${event}-${state}`,
  event,
  state,
  createdAt: '2026-12-01T00:00:00Z',
  silent: false,
});

describe('web hook events', () => {
  it('have a row each, also without a subscription', () => {
    expect(rowsOf([])).toHaveLength(6);
    expect(rowsOf([subscription('JobCreated', 'active')])).toHaveLength(6);
  });

  it('have a row for each subscription that is not gone from Ascora', () => {
    const rows = rowsOf([subscription('JobCreated', 'ending'), subscription('JobCreated', 'active')]);
    expect(rows.filter(({ event }) => event === 'JobCreated')).toHaveLength(2);
  });

  it('are missing when only an ended or unconfirmed subscription is left', () => {
    const missing = missingOf([
      subscription('JobCreated', 'active'),
      subscription('CustomerCreated', 'ending'),
      subscription('InvoiceCreated', 'unconfirmed'),
    ]);
    expect(missing).not.toContain('JobCreated');
    expect(missing).toContain('CustomerCreated');
    expect(missing).toContain('InvoiceCreated');
  });
});
