import { describe, expect, it } from 'vitest';
import { duration, plainDate, relative } from './time';

describe('times', () => {
  it('are told from now', () => {
    const now = new Date('2026-12-01T12:00:00Z');
    expect(relative('2026-12-01T11:57:00Z', now)).toBe('3 minutes ago');
    expect(relative('2026-12-01T13:00:00Z', now)).toBe('in an hour');
  });

  it('last as long as a person would say', () => {
    expect(duration(850)).toBe('850 ms');
    expect(duration(4_230)).toBe('4.2 s');
    expect(duration(42_300)).toBe('42 s');
    expect(duration(59_600)).toBe('60 s');
    expect(duration(185_000)).toBe('3 min 5 s');
    expect(duration(120_000)).toBe('2 min');
    expect(duration(7_800_000)).toBe('2 h 10 min');
    expect(duration(7_200_000)).toBe('2 h');
  });

  it('leave a plain date on its day', () => {
    expect(plainDate('2026-08-26')).toContain('26');
    expect(plainDate('2026-08-26')).toBe(plainDate('2026-08-26T23:59:59+10:00'));
  });
});
