package io.orgsync.ascora.transfer;

import io.orgsync.ascora.push.Outbox;
import io.orgsync.ascora.push.PushConfig;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.tenancy.Caller;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Does the same with many records, as if each had been asked for alone. */
@ApplicationScoped
class BatchService {

    private final List<BatchTarget> targets;
    private final ConflictBatch conflicts;
    private final Outbox outbox;
    private final PushConfig config;

    BatchService(@All List<BatchTarget> targets, ConflictBatch conflicts, Outbox outbox, PushConfig config) {
        this.targets = targets;
        this.conflicts = conflicts;
        this.outbox = outbox;
        this.config = config;
    }

    /** What became of each item within the time that a caller waits for a write; never fails because of an item. */
    Uni<BatchResult> run(Caller caller, BatchSubmission batch, Secret authorization) {
        List<BatchItem> items = batch.distinctItems();
        long deadline = System.nanoTime() + config.waitLimit().toNanos();
        BatchCall call = new BatchCall(caller, authorization, deadline);
        return new BatchCourse(call, batch.askedOptions(), outbox)
                .run(items, batch.operation().width(), item -> begin(batch.operation(), call, item))
                .map(BatchResult::of);
    }

    private Uni<BatchBegun> begin(BatchOperation operation, BatchCall call, BatchItem item) {
        BatchTarget target = target(item);
        return switch (operation) {
            case CREATE -> target.create(call, item);
            case UPDATE -> target.update(call, item);
            case SYNC -> target.sync(call, item);
            case RESOLVE -> conflicts.resolve(call, item);
        };
    }

    private BatchTarget target(BatchItem item) {
        return targets.stream()
                .filter(target ->
                        item.resource().filter(target.resource()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> InvalidRequest.of("resource", "must be one of " + known()));
    }

    private String known() {
        return targets.stream().map(BatchTarget::resource).sorted().collect(Collectors.joining(", "));
    }
}
