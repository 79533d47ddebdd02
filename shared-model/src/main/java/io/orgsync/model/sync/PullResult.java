package io.orgsync.model.sync;

/**
 * What a finished pull of one stream did in this execution of the run; the run's own counters hold the sum of all.
 *
 * @param full true when it was a complete sweep
 */
public record PullResult(Counts counts, long pages, boolean full) {}
