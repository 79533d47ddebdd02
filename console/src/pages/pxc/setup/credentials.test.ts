import { expect, test } from 'vitest';
import { sent, wrong } from './credentials';

test('blanks around a value are not sent, and a blank secret keeps the stored one', () => {
  expect(sent({ clientId: ' c ', clientSecret: '  ', billingAccountId: '8 ' })).toEqual({
    client_id: 'c',
    billing_account_id: '8',
  });
  expect(sent({ clientId: 'c', clientSecret: ' s ', billingAccountId: '8' })).toHaveProperty(
    'client_secret',
    's',
  );
});

test('a value of blanks only is missing, except where blank keeps the stored one', () => {
  expect(wrong('Client ID', '  ')).toBe('Client ID is required');
  expect(wrong('Client Secret', '  ', true)).toBeNull();
});

test('255 characters are taken and one more is not, blanks around them not counted', () => {
  expect(wrong('Client ID', ` ${'x'.repeat(255)} `)).toBeNull();
  expect(wrong('Client ID', 'x'.repeat(256))).toContain('at most 255');
});
