import { describe, expect, it } from 'vitest';
import { manualOutcome, retryOutcome } from './outcome';

const good = { success: true, processed: 1400, failed: 0, skipped: 0, errors: [], duration: 1 };
const off = { ...good, processed: 0, skipped: 1 };

function manual(change: object, status = 200) {
  const data = { runId: 1, status: 'completed', customers: good, jobs: off, invoices: off, ...change };
  return manualOutcome({ body: { success: true, data } as never, status });
}

describe('the outcome of a sync', () => {
  it('names the streams that were pulled', () => {
    expect(manual({})).toEqual({ color: 'green', title: 'Done', lines: ['Customers: 1,400 up to date'] });
  });

  it('says what was set aside', () => {
    expect(manual({ jobs: { ...good, failed: 2 } })).toMatchObject({
      color: 'yellow',
      lines: ['Customers: 1,400 up to date', 'Jobs: 1,400 up to date, 2 set aside'],
    });
  });

  it('says why a stream failed', () => {
    const failed = { ...good, success: false, processed: 0, errors: [{ message: 'Ascora is down.' }] };
    expect(manual({ invoices: failed })).toMatchObject({
      color: 'red',
      lines: ['Customers: 1,400 up to date', 'Invoices: 0 up to date. Ascora is down.'],
    });
  });

  it('tells that it goes on', () => {
    expect(manual({}, 202).color).toBe('blue');
  });

  it('of a retry is one line', () => {
    const body = { success: true, data: { ...good, processed: 1, runId: null, status: null } } as never;
    expect(retryOutcome({ body, status: 200 }).lines).toEqual(['Retried: 1 up to date']);
  });
});
