package io.orgsync.model.sync;

import io.orgsync.model.trace.Spans;
import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.UpstreamFailure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;

/**
 * Brings one stream up to date in one run: page after page, at most one page ahead of the store, until every listing is
 * proven to be read. An instance serves one execution of a run and is used by one caller at a time.
 */
final class StreamPull<R extends StreamRecord> {

    private final Stream<R> stream;
    private final RunHandle run;
    private final PullStore store;
    private final int maxPages;
    private final RecentIdentities recent = new RecentIdentities();
    private Checkpoint.Position position;
    private Optional<Uni<FetchedPage>> ahead = Optional.empty();
    private Counts counts = Counts.NONE;
    private long pages;

    StreamPull(Stream<R> stream, RunHandle run, PullStore store, int maxPages) {
        this.stream = stream;
        this.run = run;
        this.store = store;
        this.maxPages = maxPages;
    }

    /** Reads and stores until the end; fails without having moved the high-water mark. */
    Uni<PullResult> pull() {
        return store.open(run, stream)
                .invoke(opened -> position = opened)
                .chain(this::turnToTheEnd)
                .chain(this::finish)
                .map(full -> new PullResult(counts, pages, full));
    }

    private Uni<Void> turnToTheEnd() {
        return Multi.createBy()
                .repeating()
                .uni(this::turn)
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni();
    }

    /** One page, or the decision about a listing that was read to its end; false when nothing is left. */
    private Uni<Boolean> turn() {
        run.leaveIfAsked();
        if (position.atEnd()) {
            return Uni.createFrom().item(false);
        }
        return (position.readToEnd() ? settle() : nextPage()).replaceWith(true);
    }

    private Uni<Void> nextPage() {
        Uni<FetchedPage> page = ahead.orElseGet(() -> stream.fetch(position.listing(), position.cursor()));
        ahead = Optional.empty();
        return Spans.around(
                "page",
                Map.of("stream", stream.name()),
                () -> page.invoke(this::fetchAhead).chain(this::commit));
    }

    private void fetchAhead(FetchedPage page) {
        ahead = page.next()
                .map(next -> stream.fetch(position.listing(), Optional.of(next))
                        .memoize()
                        .indefinitely());
        ahead.ifPresent(fetching -> fetching.subscribe().with(done -> {}, laterSeen -> {}));
    }

    private Uni<Void> commit(FetchedPage fetched) {
        ReadPage<R> read = ReadPage.of(fetched.elements(), stream);
        refuseEndless(read);
        return store.commit(run, stream, position, read, fetched)
                .invoke(committed -> booked(committed, fetched))
                .replaceWithVoid();
    }

    private void booked(PullStore.CommittedPage committed, FetchedPage fetched) {
        counts = counts.plus(committed.counts());
        pages++;
        position = position.nextPage(fetched.next());
        if (committed.cancelled()) {
            run.interrupt(new RunOutcome.Cancelled());
        }
    }

    private void refuseEndless(ReadPage<R> read) {
        if (position.pageNo() >= maxPages) {
            throw endless("the list has more than " + maxPages + " pages");
        }
        if (read.fetched() > 0 && recent.circles(read.ids().isEmpty() ? read.quarantineKeys() : read.ids())) {
            throw endless("three pages in a row of the list held nothing new");
        }
    }

    /** The listing was read to its end: was all of it seen? */
    private Uni<Void> settle() {
        return store.tally(run, stream, position)
                .map(tally -> after(tally.verdict(position.sweepNo())))
                .call(next -> store.move(run, stream, next))
                .invoke(next -> {
                    position = next;
                    recent.forget();
                })
                .replaceWithVoid();
    }

    private Checkpoint.Position after(SweepTally.Verdict verdict) {
        return switch (verdict) {
            case COMPLETE -> position.nextListing();
            case REPEAT -> position.nextSweep();
            case NEVER_STILL ->
                throw endless("the list shifted during each of " + SweepTally.MOST_SWEEPS + " readings");
        };
    }

    private Uni<Boolean> finish() {
        boolean full = position.listings().stream().anyMatch(Listing::full);
        return store.finish(run, stream, full)
                .chain(unseen -> new FollowUp<>(stream, run, store).follow(unseen.follow()))
                .invoke(followed -> counts = counts.plus(followed))
                .replaceWith(full);
    }

    private UpstreamFailure endless(String what) {
        return UpstreamFailure.of(FailureKind.CONTRACT_VIOLATION, stream.name() + ": " + what);
    }
}
