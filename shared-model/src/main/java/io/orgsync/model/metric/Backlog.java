package io.orgsync.model.metric;

import java.util.List;

/**
 * Rows that wait for something, told as {@code orgsync_backlog} with their number in each state. Every bean of this type
 * is counted, organisation by organisation, by one process at a time.
 *
 * @see BacklogCount
 */
public interface Backlog {

    /** The label {@code backlog}, for example {@code outbox}; never changes. */
    String name();

    /** All values of the label {@code state}, so that none of a state is told as 0. */
    List<String> states();

    /** Counts the rows of organisation $1: the columns {@code state} (text) and {@code number} (bigint). */
    String query();
}
