import { describe, expect, it } from 'vitest';
import type { Import } from '../types';
import { isOver, percentOf, template } from './importState';

function state(change: object): Import {
  return {
    total: 10,
    valid: 0,
    invalid: 0,
    completedAt: null,
    writes: { pending: 0, done: 0, unknown: 0, failed: 0 },
    ...change,
  } as unknown as Import;
}

describe('an import', () => {
  it('begins at nothing and grows with rows and writes', () => {
    expect(percentOf(state({}))).toBe(0);
    expect(percentOf(state({ valid: 4, invalid: 1 }))).toBe(25);
    const writes = { pending: 5, done: 5, unknown: 0, failed: 0 };
    expect(percentOf(state({ valid: 10, completedAt: 'x', writes }))).toBe(75);
  });

  it('is over when nothing is pending', () => {
    const worked = { valid: 10, completedAt: 'x' };
    expect(isOver(state(worked))).toBe(true);
    expect(percentOf(state(worked))).toBe(100);
    expect(isOver(state({ ...worked, writes: { pending: 1, done: 9, unknown: 0, failed: 0 } }))).toBe(false);
    expect(isOver(state({}))).toBe(false);
  });

  it('begins with a template of two lines alike', () => {
    const [head, row] = template().trim().split('\n');
    expect(row?.split(',')).toHaveLength(head?.split(',').length ?? 0);
  });
});
