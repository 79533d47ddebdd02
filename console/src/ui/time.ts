import dayjs from 'dayjs';
import relativeTime from 'dayjs/plugin/relativeTime';

dayjs.extend(relativeTime);

/** “3 minutes ago”, “in an hour”. */
export function relative(at: string | Date, now: Date = new Date()): string {
  return dayjs(at).from(now);
}

const ABSOLUTE = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' });
const SHORT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** Date, time to the second and zone, in the reader's zone. */
export function absolute(at: string | Date): string {
  return ABSOLUTE.format(new Date(at));
}

/** Date and time to the minute, in the reader's zone. */
export function dateTime(at: string | Date): string {
  return SHORT.format(new Date(at));
}

/** A plain date such as `2026-12-01`, which no zone may shift. */
export function plainDate(date: string): string {
  return DAY.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

/** A length of time in milliseconds, as a person says it: 850 ms, 4.2 s, 3 min 5 s, 2 h 10 min. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`;
  return minutes % 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes / 60} h`;
}
