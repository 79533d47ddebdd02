/** Bounds of the schedule's interval, in seconds. */
export const INTERVAL = { least: 60, most: 3600 };

export function isInterval(seconds: number | string): boolean {
  const n = Number(seconds);
  return Number.isInteger(n) && n >= INTERVAL.least && n <= INTERVAL.most;
}

/** “Every 5 minutes”, “Every 90 seconds”, “Every hour”. */
export function every(seconds: number): string {
  if (seconds === 3600) return 'Every hour';
  if (seconds === 60) return 'Every minute';
  return seconds % 60 === 0 ? `Every ${seconds / 60} minutes` : `Every ${seconds} seconds`;
}
