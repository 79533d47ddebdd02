import { describe, expect, it } from 'vitest';
import type { Point } from '../types';
import { byObjective } from './byObjective';
import { noDecimal } from './form';
import { causeOf, drawn, tickFormat } from './points';
import type { KeyResult, Objective } from '../types';

describe('the history of a Key Result', () => {
  it('is drawn from the oldest value to the newest', () => {
    const points = [
      { value: '2.50', recordedAt: '2026-12-01T01:00:00Z' },
      { value: '1.00', recordedAt: '2026-12-01T00:00:00Z' },
    ] as Point[];
    expect(drawn(points).map(({ value }) => value)).toEqual([1, 2.5]);
  });

  it('names what moved it', () => {
    expect(causeOf({ updateType: 'set_value', runId: 7 })).toBe('Run 7');
    expect(causeOf({ updateType: 'edit' })).toBe('Changed by a person');
    expect(causeOf({ updateType: 'progress' })).toBe('Reported by a person');
  });

  it('has an axis as coarse as it is long', () => {
    const from = Date.parse('2026-12-01T08:30:00Z');
    expect(tickFormat(from, from + 3_600_000)(from)).toMatch(/30/);
    expect(tickFormat(from, from + 3_600_000)(from)).not.toMatch(/Dec/);
    expect(tickFormat(from, from + 90 * 86_400_000)(from)).toMatch(/Dec/);
  });
});

describe('Key Results', () => {
  it('stand below their objectives, the others at the end', () => {
    const rows = [
      { id: 1, objectiveId: 5 },
      { id: 2, objectiveId: null },
      { id: 3, objectiveId: 9 },
    ] as KeyResult[];
    const groups = byObjective(rows, [{ id: 5 }, { id: 6 }] as Objective[]);
    expect(groups.map(({ objective, rows }) => [objective?.id, rows.map(({ id }) => id)])).toEqual([
      [5, [1]],
      [6, []],
      [undefined, [2, 3]],
    ]);
  });

  it('take decimal numbers with two digits at most', () => {
    expect(noDecimal('12.50')).toBeNull();
    expect(noDecimal('-3')).toBeNull();
    expect(noDecimal('')).toBeNull();
    expect(noDecimal('', true)).not.toBeNull();
    expect(noDecimal('1.234')).not.toBeNull();
    expect(noDecimal('1,5')).not.toBeNull();
  });
});
