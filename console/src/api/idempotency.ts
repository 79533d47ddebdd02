import { ProblemError } from './problem';

/**
 * Keys under which the services do the same request once only. A request that got no answer, or one of the 5xx, keeps its
 * key, so that trying again can't do it twice; any other answer is final, and the same request may be meant anew.
 */
export class IdempotencyKeys {
  private readonly keys = new Map<string, string>();

  /** Sends a request under its key: `{ 'Idempotency-Key': … }` goes among its headers. */
  async once<T>(body: unknown, send: (headers: { 'Idempotency-Key': string }) => Promise<T>): Promise<T> {
    const request = JSON.stringify(body);
    const key = this.keys.get(request) ?? newKey();
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

// Not randomUUID: that one is there over https only.
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
