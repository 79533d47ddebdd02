import { expect, test } from 'vitest';
import { isFiltered, orderParameters, ordersSearch } from './search';

test('what nobody could mean in an address is left out', () => {
  expect(
    ordersSearch({ page: 'x', category: 'all', stale: 'yes', since: '2026-13-45', until: '1 May', days: 8 }),
  ).toEqual({});
});

test('an order number that looks like a number is searched as text', () => {
  expect(ordersSearch({ search: 100425 }).search).toBe('100425');
});

test('days begin and end in the zone of the integration, in winter and in summer', () => {
  const winter = orderParameters({ since: '2026-12-01', until: '2026-12-01' }, 20, 'Europe/London');
  expect(winter.updatedSince).toBe('2026-12-01T00:00:00.000Z');
  expect(winter.updatedUntil).toBe('2026-12-02T00:00:00.000Z');
  const summer = orderParameters({ since: '2026-07-01', until: '2026-07-02' }, 20, 'Europe/London');
  expect(summer.updatedSince).toBe('2026-06-30T23:00:00.000Z');
  expect(summer.updatedUntil).toBe('2026-07-02T23:00:00.000Z');
});

test('the day on which summer time begins has 23 hours', () => {
  const { updatedSince, updatedUntil } = orderParameters(
    { since: '2026-03-29', until: '2026-03-29' },
    20,
    'Europe/London',
  );
  expect(Date.parse(updatedUntil!) - Date.parse(updatedSince!)).toBe(23 * 3_600_000);
});

test('a page and a sort are no filter', () => {
  expect(isFiltered({ page: 3, sort: 'orderId', days: 30 })).toBe(false);
  expect(isFiltered({ stale: true })).toBe(true);
});
