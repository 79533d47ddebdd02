/**
 * A key for one deed of the user: sent again with the same request, the service answers what it answered first and does
 * nothing twice. From `getRandomValues`, which plain http pages have too.
 */
export function idempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
