/** What every list keeps in its address, so that it can be shared, and the browser's way back works. */
export interface ListSearch {
  /** From 1. */
  page?: number;
  sort?: string;
  search?: string;
}

/** Reads a list's part of an address, whatever somebody typed there. */
export function listSearch(search: Record<string, unknown>): ListSearch {
  const page = Math.floor(Number(search.page));
  return {
    page: page > 1 ? page : undefined,
    sort: text(search.sort),
    search: text(search.search),
  };
}

/** A member of an address as text; undefined when it is empty. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A member of an address that is one of a few words. */
export function oneOf<W extends string>(words: readonly W[], value: unknown): W | undefined {
  return words.find((word) => word === value);
}

/** A word of the address as the API's own: one that it does not know it refuses, and says which it knows. */
export function asked<W extends string>(word: string | undefined): W | undefined {
  return word as W | undefined;
}

/** The API's paging for a page of the list. */
export function paging({ page = 1 }: ListSearch, limit: number) {
  return { limit, offset: (page - 1) * limit };
}
