/**
 * The sync engine: one for every stream of every upstream.
 *
 * <p>A <em>schedule</em> or a caller makes a <em>run</em>. Every pod's {@link io.orgsync.model.sync.Dispatcher} claims
 * ready runs, oldest first, by taking the <em>lease</em> of the run's lease key; each lease carries a <em>fence</em>, a
 * number that only grows, and every write of a run checks it by the last statement of its transaction, so a pod that was
 * paused past its lease cannot write late. A {@link io.orgsync.model.sync.StreamPull} fetches page after page, at most
 * one ahead of the store, and commits each with its <em>checkpoint</em> in one transaction. Whoever claims the run next
 * goes on behind the last committed page. Nothing that matters is kept in a pod's memory.
 */
package io.orgsync.model.sync;
