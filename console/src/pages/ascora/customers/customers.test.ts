import { describe, expect, it } from 'vitest';
import type { Customer } from '../types';
import { address, contactPerson, customerName } from './naming';
import { changesOf, rules, valuesOf } from './values';

const mia = {
  firstName: 'Mia',
  lastName: 'Tran',
  companyName: null,
  customerName: 'Mia Tran',
  email: 'mia@example.test',
  phone: '07 3111 2222',
  customFields: { Region: 'North' },
} as unknown as Customer;

describe('a customer', () => {
  it('is called by the company, else by the person', () => {
    expect(customerName(mia)).toBe('Mia Tran');
    expect(contactPerson(mia)).toBeUndefined();
    expect(customerName({ ...mia, companyName: 'Tran Pty Ltd' })).toBe('Tran Pty Ltd');
    expect(contactPerson({ ...mia, companyName: 'Tran Pty Ltd' })).toBe('Mia Tran');
    expect(customerName({ ...mia, customerName: null, firstName: null, lastName: null })).toBe(
      'mia@example.test',
    );
  });

  it('has an address without gaps', () => {
    const place = {
      streetAddress: '12 Main St',
      suburb: 'Newtown',
      state: null,
      postcode: '2042',
      country: '',
    };
    expect(address(place)).toBe('12 Main St, Newtown 2042');
  });
});

describe('the customer form', () => {
  const before = valuesOf(mia);

  it('sends what differs, and blank where a value is taken out', () => {
    expect(changesOf(before, before)).toEqual({});
    expect(changesOf(before, { ...before, phone: '', suburb: ' Newtown ' })).toEqual({
      phone: '',
      suburb: 'Newtown',
    });
  });

  it('sends custom fields that are new or differ', () => {
    const after = {
      ...before,
      customFields: [...before.customFields, { name: 'Report Id', value: '7' }],
    };
    expect(changesOf(before, after)).toEqual({ customFields: { 'Report Id': '7' } });
  });

  it('asks for a name, an address that can be one, and a whole number', () => {
    const nobody = valuesOf();
    expect(rules.companyName('', nobody)).toMatch(/first name/);
    expect(rules.companyName('', { ...nobody, lastName: 'Tran' })).toBeUndefined();
    expect(rules.email('mia@example')).toBeDefined();
    expect(rules.email('mia@example.test')).toBeUndefined();
    expect(rules.phone('3111')).toMatch(/8/);
    expect(rules.mobile('')).toBeUndefined();
  });
});
