package io.orgsync.model.sync;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One collection of one connection: how to fetch a page, how to read a record, how to store a page. The engine does the
 * rest, the same way for all. An instance serves one run.
 */
public interface Stream<R extends StreamRecord> {

    /** For example {@code orders}. */
    String name();

    /** The connection it belongs to, for example {@code integration:12}. */
    String connection();

    /** What is asked in words that change when the question does (states, accounts); marks belong to it. */
    String scope();

    /**
     * The lists of a run, in order.
     *
     * @param since the high-water mark less the overlap; empty when a complete sweep is due
     */
    List<Listing> listings(Optional<Instant> since);

    /** Fetches one page of a listing; {@code cursor} is empty for the first one. Must not write anything. */
    Uni<FetchedPage> fetch(Listing listing, Optional<String> cursor);

    /** Reads one element of a page; never throws for what an upstream may send. */
    ParsedRecord<R> parse(JsonNode element);

    /** Writes the changed ones of distinct records with one statement, leaving unchanged rows alone. */
    Uni<StoredPage> store(SqlConnection transaction, RunHandle run, Listing listing, List<R> records);

    /**
     * After a proven complete sweep: un-marks records that reappeared and answers which stored records the sweep
     * should have seen and did not.
     */
    Uni<Unseen> unseen(SqlConnection transaction, RunHandle run);

    /**
     * Books what a transaction of the run did to this stream's records, in that transaction, for services that keep
     * counters per stream. By default nothing is booked; the run's own counters are the engine's.
     *
     * @param pages committed by the transaction: 1, or 0 when something else than a page was stored
     */
    default Uni<Void> booked(SqlConnection transaction, RunHandle run, Counts counts, int pages) {
        return Uni.createFrom().voidItem();
    }

    /**
     * Reads one record by its id; empty when the upstream no longer has it. Only streams whose {@link #unseen} names
     * ids to follow are asked.
     */
    default Uni<Optional<JsonNode>> read(String id) {
        throw new UnsupportedOperationException(name() + " are not followed by their ids");
    }

    /** Stores a record that was read by its id: it is the truth, whatever its timestamp. */
    default Uni<StoredPage> storeRead(SqlConnection transaction, RunHandle run, R record) {
        throw new UnsupportedOperationException(name() + " are not followed by their ids");
    }

    /** Marks a stored record as missing since now; nothing is ever deleted because it was absent. */
    default Uni<Void> markMissing(SqlConnection transaction, RunHandle run, String id) {
        throw new UnsupportedOperationException(name() + " are not followed by their ids");
    }
}
