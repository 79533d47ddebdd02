/**
 * The outbox: every write to Ascora is a row, written in the transaction of whoever wants it and sent by the one sender
 * that holds the connection's lease. A row says what is known of the write: {@code pending}, {@code sending}, {@code done},
 * {@code unknown}, {@code failed} or {@code void}. What may have happened is looked for in Ascora before it is sent again;
 * what can't be looked for waits, as unknown, for a person.
 *
 * <p>A kind of write is a {@link io.orgsync.ascora.push.WriteKind} beside the records that it writes.
 */
package io.orgsync.ascora.push;
