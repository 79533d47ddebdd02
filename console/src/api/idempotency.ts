import { ProblemError } from './problem';

/**
 * A key for one deed of the user: sent again with the same request, the service answers what it answered first and does
 * nothing twice. From `getRandomValues`, which plain http pages have too.
 */
export function idempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Keys under which the services do the same request once only. A request that got no answer, or one of the 5xx, keeps its
 * key, so that trying again can't do it twice; any other answer is final, and the same request may be meant anew.
 */
export class IdempotencyKeys {
  private readonly keys = new Map<string, string>();

  /** Sends a request under its key: `{ 'Idempotency-Key': … }` goes among its headers. */
  async once<T>(body: unknown, send: (headers: { 'Idempotency-Key': string }) => Promise<T>): Promise<T> {
    const request = JSON.stringify(body);
    const key = this.keys.get(request) ?? idempotencyKey();
    this.keys.set(request, key);
    try {
      const answer = await send({ 'Idempotency-Key': key });
      this.keys.delete(request);
      return answer;
    } catch (error) {
      if (error instanceof ProblemError && error.status >= 400 && error.status < 500)
        this.keys.delete(request);
      throw error;
    }
  }
}
