import { CronExpressionParser } from 'cron-parser';
import cronstrue from 'cronstrue';

/** What people mostly want, with the expression for it. */
export const PRESETS = [
  { label: 'Every 15 minutes', cron: '*/15 * * * *' },
  { label: 'Hourly', cron: '0 * * * *' },
  { label: 'Daily at midnight', cron: '0 0 * * *' },
  { label: 'Weekdays at 08:00', cron: '0 8 * * 1-5' },
  { label: 'Weekly on Sunday', cron: '0 0 * * 0' },
  { label: 'Monthly on the 1st', cron: '0 0 1 * *' },
] as const;

/** The service reads minute, hour, day of month, month and day of week, and nothing else. */
function fiveFields(cron: string): boolean {
  return /^[\d*,/\sA-Za-z-]+$/.test(cron) && cron.trim().split(/\s+/).length === 5;
}

/** A cron expression in words; undefined for one that can't be read. */
export function inWords(cron: string | null | undefined): string | undefined {
  if (!cron || !fiveFields(cron)) return undefined;
  try {
    return cronstrue.toString(cron, { use24HourTimeFormat: true });
  } catch {
    return undefined;
  }
}

/** The next slots of an expression, read in a time zone; none when either can't be read. */
export function nextSlots(cron: string, timezone: string, many = 5, from = new Date()): Date[] {
  if (!fiveFields(cron)) return [];
  try {
    const slots = CronExpressionParser.parse(cron, { tz: timezone, currentDate: from });
    return slots.take(many).map((slot) => slot.toDate());
  } catch {
    return [];
  }
}

/** Date and time in the time zone of a schedule, which need not be the reader's. */
export function inZone(at: Date | string, timezone: string): string {
  const options: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  try {
    return new Intl.DateTimeFormat(undefined, { ...options, timeZone: timezone }).format(new Date(at));
  } catch {
    return new Intl.DateTimeFormat(undefined, options).format(new Date(at));
  }
}

/** All time zones that this browser knows, UTC first. */
export function timezones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
}

/** What is known of a workflow's trigger, as one says it. */
export function triggerInWords(triggerType: string, config: Record<string, unknown>): string {
  if (triggerType !== 'schedule') return 'By hand';
  const cron = typeof config.schedule === 'string' ? config.schedule : undefined;
  return inWords(cron) ?? cron ?? 'No schedule';
}
