package io.orgsync.ascora.transfer;

import io.orgsync.ascora.push.Outbox;
import io.orgsync.ascora.push.Write;
import io.orgsync.model.problem.ProblemException;
import io.orgsync.model.problem.ProblemType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * One batch on its way: each item is begun in a transaction of its own, so that what is begun survives whatever comes
 * next, and then all are waited for together.
 */
final class BatchCourse {

    private static final Logger LOG = Logger.getLogger(BatchCourse.class);

    private final BatchCall call;
    private final BatchOptions options;
    private final Outbox outbox;
    private volatile boolean stopped;

    BatchCourse(BatchCall call, BatchOptions options, Outbox outbox) {
        this.call = call;
        this.options = options;
        this.outbox = outbox;
    }

    /** The results in the order of the items. */
    Uni<List<BatchItemResult>> run(List<BatchItem> items, int width, Function<BatchItem, Uni<BatchBegun>> beginning) {
        return options.oneByOne() ? oneByOne(items, beginning) : together(items, width, beginning);
    }

    private Uni<List<BatchItemResult>> oneByOne(List<BatchItem> items, Function<BatchItem, Uni<BatchBegun>> beginning) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> begin(0, item, beginning).chain(this::end))
                .collect()
                .asList();
    }

    private Uni<List<BatchItemResult>> together(
            List<BatchItem> items, int width, Function<BatchItem, Uni<BatchBegun>> beginning) {
        return Multi.createFrom()
                .items(() -> IntStream.range(0, items.size()).boxed())
                .onItem()
                .transformToUni(index -> begin(index, items.get(index), beginning))
                .merge(width)
                .collect()
                .asList()
                .chain(this::endAll);
    }

    /** They are sent in this order, so that each is nearly always over once the one before is. */
    private Uni<List<BatchItemResult>> endAll(List<Stage> stages) {
        return Multi.createFrom()
                .items(() -> stages.stream().sorted(Comparator.comparingInt(Stage::index)))
                .onItem()
                .transformToUniAndConcatenate(this::end)
                .collect()
                .asList();
    }

    private Uni<Stage> begin(int index, BatchItem item, Function<BatchItem, Uni<BatchBegun>> beginning) {
        if (stopped || call.isOver()) {
            return Uni.createFrom()
                    .item(Stage.over(
                            index, item, stopped ? BatchItemResult.stopped(item) : BatchItemResult.notBegun(item)));
        }
        return Uni.createFrom()
                .deferred(() -> beginning.apply(item))
                .map(begun -> new Stage(index, item, Optional.of(begun), Optional.empty()))
                .onFailure()
                .recoverWithItem(failure -> Stage.over(index, item, notBegun(item, failure)));
    }

    /** What was still being read when the time was over has changed nothing and may be asked for again. */
    private BatchItemResult notBegun(BatchItem item, Throwable failure) {
        boolean late = call.isOver() && ProblemException.of(failure).type() == ProblemType.UPSTREAM_TIMEOUT;
        return late ? BatchItemResult.notBegun(item) : failed(item, Optional.empty(), failure);
    }

    private Uni<BatchItemResult> end(Stage stage) {
        return stage.begun()
                .map(begun -> end(stage.item(), begun))
                .orElseGet(() -> Uni.createFrom().item(stage.result().orElseThrow()));
    }

    private Uni<BatchItemResult> end(BatchItem item, BatchBegun begun) {
        return Multi.createFrom()
                .iterable(begun.writes())
                .onItem()
                .transformToUniAndConcatenate(write -> await(begun, write))
                .collect()
                .asList()
                .map(writes -> BatchItemResult.of(item, begun.id(), writes))
                .onFailure()
                .recoverWithItem(failure -> failed(item, Optional.of(begun.id()), failure));
    }

    private Uni<Write> await(BatchBegun begun, Write write) {
        return outbox.await(begun.connection().orElseThrow(), write, call.deadline());
    }

    private BatchItemResult failed(BatchItem item, Optional<String> id, Throwable failure) {
        ProblemException problem = ProblemException.of(failure);
        if (!(failure instanceof ProblemException)) {
            LOG.warnf("an item of a batch failed: %s", failure.getClass().getSimpleName());
        }
        stopped = stopped || options.endsAt(problem);
        return BatchItemResult.failed(item, id, problem);
    }

    /**
     * How far an item is.
     *
     * @param begun absent when it is over already
     */
    private record Stage(int index, BatchItem item, Optional<BatchBegun> begun, Optional<BatchItemResult> result) {

        static Stage over(int index, BatchItem item, BatchItemResult result) {
            return new Stage(index, item, Optional.empty(), Optional.of(result));
        }
    }
}
