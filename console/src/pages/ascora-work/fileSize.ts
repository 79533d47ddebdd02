const UNITS = ['B', 'kB', 'MB', 'GB'];

/** A file's size as people say it: 512 B, 1.5 kB, 24 MB (1 kB is 1,000 bytes). */
export function fileSize(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const value = bytes / 1000 ** power;
  return `${value >= 10 || Number.isInteger(value) ? Math.round(value) : value.toFixed(1)} ${UNITS[power]}`;
}
