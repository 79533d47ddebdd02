/** A value of a definition as one types it: texts, numbers, true, false, null, and JSON for the rest. */
export function shown(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}

/** What was typed, with its type. A number that one writes differently stays a text, so that typing isn't disturbed. */
export function typed(text: string): unknown {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text === 'null') return null;
  const number = Number(text);
  return text !== '' && Number.isFinite(number) && String(number) === text ? number : text;
}

/** An object with a member changed, or without it when the value is empty. */
export function withMember<T extends Record<string, unknown>>(object: T, member: string, value: unknown): T {
  const changed: Record<string, unknown> = { ...object, [member]: value };
  if (value === undefined || value === '') delete changed[member];
  return changed as T;
}
