import { show } from '../show';

/** A text with the part that differs from another one. */
export interface Differing {
  before: string;
  changed: string;
  after: string;
}

/** What of `value` is not as in `base`: all but what they begin and end with alike. Whole words are told, not letters. */
export function differing(base: unknown, value: unknown): Differing {
  const from = words(show(base));
  const to = words(show(value));
  let start = 0;
  while (start < Math.min(from.length, to.length) && from[start] === to[start]) start++;
  let end = 0;
  while (end < Math.min(from.length, to.length) - start && from.at(-1 - end) === to.at(-1 - end)) end++;
  return {
    before: to.slice(0, start).join(''),
    changed: to.slice(start, to.length - end).join(''),
    after: to.slice(to.length - end).join(''),
  };
}

function words(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

/** How a side's value came from what both agreed on. */
export function kindOfChange(base: unknown, value: unknown): 'unchanged' | 'added' | 'emptied' | 'changed' {
  const from = show(base);
  const to = show(value);
  if (from === to) return 'unchanged';
  if (to === '') return 'emptied';
  return from === '' ? 'added' : 'changed';
}
