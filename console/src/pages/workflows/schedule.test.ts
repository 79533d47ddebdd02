import { describe, expect, it } from 'vitest';
import { inWords, inZone, nextSlots, PRESETS, timezones, triggerInWords } from './schedule';

describe('a schedule', () => {
  it('is told in words', () => {
    expect(inWords('0 * * * *')).toBe('Every hour');
    expect(inWords('30 8 * * 1-5')).toBe('At 08:30, Monday through Friday');
  });

  it('is not told when the service would not read it', () => {
    expect(inWords('')).toBeUndefined();
    expect(inWords('0 * * *')).toBeUndefined();
    expect(inWords('0 0 * * * *')).toBeUndefined();
    expect(inWords('99 * * * *')).toBeUndefined();
    expect(inWords('@hourly')).toBeUndefined();
    expect(nextSlots('0 * * *', 'UTC')).toEqual([]);
    expect(nextSlots('0 * * * *', 'Nowhere/At All')).toEqual([]);
  });

  it('has its slots in its own zone', () => {
    const summer = new Date('2026-07-01T10:30:00Z');
    expect(nextSlots('0 12 * * *', 'Europe/London', 2, summer).map((at) => at.toISOString())).toEqual([
      '2026-07-01T11:00:00.000Z',
      '2026-07-02T11:00:00.000Z',
    ]);
    expect(inZone('2026-07-01T11:00:00Z', 'Europe/London')).toContain('12:00');
  });

  it('offers only presets that can be read', () => {
    for (const { cron } of PRESETS) {
      expect(inWords(cron)).toBeDefined();
      expect(nextSlots(cron, 'Europe/London')).toHaveLength(5);
    }
    expect(timezones()[0]).toBe('UTC');
    expect(timezones()).toContain('Europe/London');
  });

  it('is told of a workflow', () => {
    expect(triggerInWords('manual', {})).toBe('By hand');
    expect(triggerInWords('schedule', { schedule: '0 0 * * *' })).toBe('At 00:00');
    expect(triggerInWords('schedule', {})).toBe('No schedule');
  });
});
