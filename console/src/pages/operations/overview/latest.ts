/** The runs of a card’s chart. */
export const LATEST = { limit: 20, offset: 0 };

/** A list that is only to be counted. */
export const ONE = { limit: 1, offset: 0 };

/** Why a card can’t be shown: the first of its reads that failed and has nothing older to show. */
export function firstError(...reads: { error: Error | null; data: unknown }[]): Error | null {
  return reads.find(({ error, data }) => error && data === undefined)?.error ?? null;
}
