/**
 * {@code Idempotency-Key}: a repeated POST has its effect once and gets the first one's answer.
 *
 * <p>A request claims its key in a transaction of its own before anything else is done, and the answer is stored beside
 * the claim before it is sent. A claim that is not settled, because its process died, is free again after a bounded time.
 * Keys and requests are stored as SHA-256 hashes only.
 */
package io.orgsync.model.idempotency;
