import { describe, expect, it } from 'vitest';
import { rules } from './rules';
import { changesOf, valuesOf } from './values';

const values = valuesOf({
  syncSettings: { syncCustomers: true, syncJobs: true, syncInvoices: true },
  intervalSeconds: 300,
  autoSync: false,
  conflictPolicy: { default: 'manual', fields: { 'customer.phone': 'local' } },
  jobTypeMap: { water: 'Water Damage' },
  statusPush: false,
  timezone: 'Australia/Brisbane',
  currency: 'AUD',
  requestsPerMinute: 120,
  paymentMethodMap: { cash: 'Cash' },
  taxRate: 0.07,
  deepLinks: { job: 'https://app.example/jobs/{number}' },
});

describe('the settings form', () => {
  it('sends only what differs', () => {
    expect(changesOf(values, values)).toEqual({});
    expect(changesOf(values, { ...values, requestsPerMinute: 60, syncInvoices: false })).toEqual({
      syncSettings: { syncCustomers: true, syncJobs: true, syncInvoices: false },
      requestsPerMinute: 60,
    });
  });

  it('shows a tax rate in per cent and sends it as a share', () => {
    expect(values.taxPercent).toBe(7);
    expect(changesOf(values, { ...values, taxPercent: '12.5' })).toEqual({ taxRate: 0.125 });
  });

  it('sends maps as a whole, so that removed entries go', () => {
    expect(changesOf(values, { ...values, jobTypes: [], jobLink: '' })).toEqual({
      jobTypeMap: {},
      deepLinks: {},
    });
    expect(
      changesOf(values, {
        ...values,
        paymentMethods: [{ word: ' check ', name: 'Cheque' }],
        conflictFields: [],
      }),
    ).toEqual({
      paymentMethodMap: { check: 'Cheque' },
      conflictPolicy: { default: 'manual', fields: {} },
    });
  });

  it('refuses what the service would refuse', () => {
    expect(rules.intervalSeconds(59)).toMatch(/60 to 3600/);
    expect(rules.intervalSeconds(60)).toBeUndefined();
    expect(rules.currency('AU')).toBeDefined();
    expect(rules.taxPercent('')).toBeDefined();
    expect(rules.requestsPerMinute(0)).toBeDefined();
    expect(rules.jobLink('http://app.example/{id}')).toMatch(/https/);
    expect(rules.jobLink('')).toBeUndefined();
    const twice = { ...values, jobTypes: [...values.jobTypes, { word: 'water ', name: 'Other' }] };
    expect(rules.jobTypes.word('water ', twice)).toMatch(/twice/);
  });
});
