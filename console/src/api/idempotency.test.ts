import { describe, expect, it } from 'vitest';
import { IdempotencyKeys } from './idempotency';
import { ProblemError } from './problem';

const failing = (status: number, seen: string[]) => (headers: { 'Idempotency-Key': string }) => {
  seen.push(headers['Idempotency-Key']);
  return Promise.reject(new ProblemError(status, 'any', 'It failed.', 'Error'));
};

describe('the key of a request', () => {
  it.each([0, 503])('stays while nobody knows what became of it (status %i)', async (status) => {
    const keys = new IdempotencyKeys();
    const seen: string[] = [];
    await expect(keys.once({ name: 'a' }, failing(status, seen))).rejects.toThrow();
    await expect(keys.once({ name: 'a' }, failing(status, seen))).rejects.toThrow();
    expect(seen[0]).toHaveLength(32);
    expect(seen[1]).toBe(seen[0]);
  });

  it('is another one for another request', async () => {
    const keys = new IdempotencyKeys();
    const seen: string[] = [];
    await expect(keys.once({ name: 'a' }, failing(0, seen))).rejects.toThrow();
    await expect(keys.once({ name: 'b' }, failing(0, seen))).rejects.toThrow();
    expect(seen[1]).not.toBe(seen[0]);
  });

  it('ends with a final answer', async () => {
    const keys = new IdempotencyKeys();
    const seen: string[] = [];
    await expect(keys.once({ name: 'a' }, failing(409, seen))).rejects.toThrow();
    await keys.once({ name: 'a' }, (headers) => Promise.resolve(seen.push(headers['Idempotency-Key'])));
    await keys.once({ name: 'a' }, (headers) => Promise.resolve(seen.push(headers['Idempotency-Key'])));
    expect(new Set(seen).size).toBe(3);
  });
});
