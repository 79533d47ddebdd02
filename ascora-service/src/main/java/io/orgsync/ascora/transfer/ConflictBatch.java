package io.orgsync.ascora.transfer;

import io.orgsync.ascora.conflict.ConflictService;
import io.orgsync.ascora.conflict.Resolution;
import io.orgsync.model.problem.JsonMembers;
import io.orgsync.model.problem.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Conflicts in batches. */
@ApplicationScoped
class ConflictBatch {

    private final JsonMembers members;
    private final ConflictService conflicts;

    ConflictBatch(JsonMembers members, ConflictService conflicts) {
        this.members = members;
        this.conflicts = conflicts;
    }

    /** Decides the conflict that the item's id names. */
    Uni<BatchBegun> resolve(BatchCall call, BatchItem item) {
        Resolution resolution = members.read(item.requireData(), Resolution.class);
        return conflicts
                .begin(call.caller(), number(item.requireId()), resolution)
                .map(begun -> BatchBegun.owing(
                        Long.toString(begun.conflict().id()),
                        begun.connection(),
                        begun.write().stream().toList()));
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException other) {
            throw NotFound.of("conflict");
        }
    }
}
