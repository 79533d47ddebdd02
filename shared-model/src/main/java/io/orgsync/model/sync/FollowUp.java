package io.orgsync.model.sync;

import io.orgsync.model.upstream.UpstreamFailure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Reads by id what complete sweeps no longer see, so that no stored record stays stale. */
final class FollowUp<R extends StreamRecord> {

    private static final Logger LOG = Logger.getLogger(FollowUp.class);
    private static final int MOST_PER_RUN = 200;

    private final Stream<R> stream;
    private final RunHandle run;
    private final PullStore store;

    FollowUp(Stream<R> stream, RunHandle run, PullStore store) {
        this.stream = stream;
        this.run = run;
        this.store = store;
    }

    /** Follows at most 200 of the ids; the others stay on the list for the next run. */
    Uni<Counts> follow(List<String> ids) {
        return Multi.createFrom()
                .items(IntStream.range(0, Math.min(ids.size(), MOST_PER_RUN)).boxed())
                .onItem()
                .transformToUniAndConcatenate(index -> followOne(ids.get(index), ids.subList(index + 1, ids.size())))
                .collect()
                .in(CountsSum::new, CountsSum::add)
                .map(CountsSum::value);
    }

    private Uni<Counts> followOne(String id, List<String> stillToFollow) {
        run.leaveIfAsked();
        return read(id).chain(read -> read.map(record -> store.commitRead(run, stream, record, stillToFollow))
                .orElseGet(() -> Uni.createFrom().item(Counts.NONE)));
    }

    /** Empty when the upstream refuses just this record; the next complete sweep will ask again. */
    private Uni<Optional<FollowedRecord<R>>> read(String id) {
        return stream.read(id)
                .map(element -> Optional.of(new FollowedRecord<R>(id, element)))
                .onFailure(FollowUp::concernsOneRecord)
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "%s of %s could not be read by its id: %s",
                            stream.name(), run.fence().leaseKey(), failure.getMessage());
                    return Optional.empty();
                });
    }

    private static boolean concernsOneRecord(Throwable failure) {
        return failure instanceof UpstreamFailure upstream && upstream.kind().concernsOneRecord();
    }

    private static final class CountsSum {
        private Counts sum = Counts.NONE;

        void add(Counts counts) {
            sum = sum.plus(counts);
        }

        Counts value() {
            return sum;
        }
    }
}
