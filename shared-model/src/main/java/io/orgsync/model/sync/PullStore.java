package io.orgsync.model.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The database's side of a pull. Each method is one fenced transaction. */
@ApplicationScoped
class PullStore {

    private final FencedTransactions transactions;
    private final CheckpointRepository checkpoints;
    private final PageLedger ledger;
    private final QuarantineRepository quarantine;
    private final SyncConfig config;
    private final RunMeters meters;

    PullStore(
            FencedTransactions transactions,
            CheckpointRepository checkpoints,
            PageLedger ledger,
            QuarantineRepository quarantine,
            SyncConfig config,
            RunMeters meters) {
        this.transactions = transactions;
        this.checkpoints = checkpoints;
        this.ledger = ledger;
        this.quarantine = quarantine;
        this.config = config;
        this.meters = meters;
    }

    /** The position behind the run's last committed page, or a new pull's first one. */
    Uni<Checkpoint.Position> open(RunHandle run, Stream<?> stream) {
        return transactions.inTransaction(
                run.fence(),
                tx -> checkpoints
                        .find(tx, run.organization(), stream)
                        .chain(found -> found.flatMap(Checkpoint::position)
                                .filter(position -> position.runId() == run.runId())
                                .map(position -> Uni.createFrom().item(position))
                                .orElseGet(() -> begin(tx, run, stream, found))));
    }

    private Uni<Checkpoint.Position> begin(
            SqlConnection tx, RunHandle run, Stream<?> stream, Optional<Checkpoint> before) {
        List<Listing> listings = stream.listings(since(run, before));
        return ledger.clear(tx, run, stream)
                .chain(() -> checkpoints.begin(tx, run.organization(), stream, run.runId(), listings))
                .replaceWith(new Checkpoint.Position(run.runId(), listings, 0, 1, 0, Optional.empty()));
    }

    private Optional<Instant> since(RunHandle run, Optional<Checkpoint> before) {
        Instant sweepDue = run.engineTime().minus(config.fullSweepEvery());
        return before.filter(checkpoint -> checkpoint
                        .lastFullSweepAt()
                        .filter(at -> at.isAfter(sweepDue))
                        .isPresent())
                .flatMap(Checkpoint::highWater)
                .map(mark -> mark.minus(config.overlap()));
    }

    /** Stores a page, its quarantine, checkpoint and counters. */
    <R extends StreamRecord> Uni<CommittedPage> commit(
            RunHandle run, Stream<R> stream, Checkpoint.Position position, ReadPage<R> read, FetchedPage fetched) {
        return transactions
                .inTransaction(
                        run.fence(),
                        tx -> stream.store(tx, run, position.listing(), read.records())
                                .call(() -> quarantine.put(tx, run, stream, read.unreadable()))
                                .map(read::counts)
                                .call(counts -> stream.booked(tx, run, counts, 1))
                                .chain(counts -> ledger.book(
                                                tx, run, stream, booked(run, position, read, fetched, counts))
                                        .map(cancelled -> new CommittedPage(counts, cancelled))))
                .invoke(committed -> meters.stored(stream.name(), committed.counts(), 1));
    }

    private static BookedPage booked(
            RunHandle run, Checkpoint.Position position, ReadPage<?> read, FetchedPage fetched, Counts counts) {
        return new BookedPage(
                position,
                fetched.next(),
                read.ids(),
                read.quarantineKeys(),
                fetched.total(),
                PagesExpected.of(fetched),
                read.highWater(run.engineTime()),
                counts);
    }

    Uni<SweepTally> tally(RunHandle run, Stream<?> stream, Checkpoint.Position position) {
        return transactions.inTransaction(run.fence(), tx -> ledger.tally(tx, run, stream, position));
    }

    Uni<Void> move(RunHandle run, Stream<?> stream, Checkpoint.Position position) {
        return transactions.inTransaction(
                run.fence(), tx -> checkpoints.move(tx, run.organization(), stream, position));
    }

    /** Moves the high-water mark; after a complete sweep also finds out what it did not see. */
    Uni<Unseen> finish(RunHandle run, Stream<?> stream, boolean full) {
        return transactions
                .inTransaction(
                        run.fence(),
                        tx -> unseen(tx, run, stream, full)
                                .call(() -> checkpoints.finish(tx, run.organization(), stream, full))
                                .call(() -> ledger.clear(tx, run, stream)))
                .invoke(unseen -> meters.stored(stream.name(), Counts.NONE.withMissing(unseen.missing()), 0));
    }

    private Uni<Unseen> unseen(SqlConnection tx, RunHandle run, Stream<?> stream, boolean full) {
        if (full) {
            return stream.unseen(tx, run)
                    .call(unseen -> checkpoints.follow(tx, run.organization(), stream, unseen.follow()))
                    .call(unseen -> ledger.countMissing(tx, run, unseen.missing()))
                    .call(unseen -> stream.booked(tx, run, Counts.NONE.withMissing(unseen.missing()), 0));
        }
        return checkpoints
                .find(tx, run.organization(), stream)
                .map(found -> new Unseen(found.map(Checkpoint::followIds).orElse(List.of()), 0));
    }

    /** Stores what reading a followed record by its id brought, and takes it off the list. */
    <R extends StreamRecord> Uni<Counts> commitRead(
            RunHandle run, Stream<R> stream, FollowedRecord<R> read, List<String> stillToFollow) {
        return transactions
                .inTransaction(
                        run.fence(),
                        tx -> read.store(tx, run, stream, quarantine)
                                .call(counts -> ledger.count(tx, run, counts))
                                .call(counts -> stream.booked(tx, run, counts, 0))
                                .call(() -> checkpoints.follow(tx, run.organization(), stream, stillToFollow)))
                .invoke(counts -> meters.stored(stream.name(), counts, 0));
    }

    /** @param cancelled a person has asked to cancel the run */
    record CommittedPage(Counts counts, boolean cancelled) {}
}
