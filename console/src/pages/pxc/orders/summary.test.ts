import { expect, test } from 'vitest';
import type { PxcSchemas } from '@/api/client';
import { byDay, byState, present } from './summary';

const cells: PxcSchemas['OrderCount'][] = [
  { category: 'cease', state: 'held', count: 2 },
  { category: 'provide', state: 'held', count: 3 },
  { category: 'provide', state: 'inProgress', count: 9 },
];

test('a day without orders has a bar of zeros', () => {
  const [empty, full] = byDay([
    { day: '2026-11-30', cells: [] },
    { day: '2026-12-01', cells },
  ]);
  expect(empty).toMatchObject({ name: '2026-11-30', provide: 0, total: 0 });
  expect(full).toMatchObject({ provide: 12, cease: 2, total: 14 });
});

test('states come with the most orders first', () => {
  expect(byState(cells).map(({ name, total }) => [name, total])).toEqual([
    ['inProgress', 9],
    ['held', 5],
  ]);
});

test('only categories with orders are shown, in the usual order', () => {
  expect(present(byState(cells))).toEqual(['provide', 'cease']);
});
