/** A field's value as a line of text; blank and absent are alike. */
export function show(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${show(one)}`)
      .join('; ');
  }
  return JSON.stringify(value);
}
