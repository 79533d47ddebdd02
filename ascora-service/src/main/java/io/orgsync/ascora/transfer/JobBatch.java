package io.orgsync.ascora.transfer;

import io.orgsync.ascora.job.JobCommands;
import io.orgsync.ascora.job.JobRefresh;
import io.orgsync.ascora.job.JobStatusCommands;
import io.orgsync.ascora.job.JobSubmission;
import io.orgsync.ascora.job.StatusSubmission;
import io.orgsync.model.problem.JsonMembers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Jobs in batches: made from reports, and given another status. */
@ApplicationScoped
class JobBatch implements BatchTarget {

    private final JsonMembers members;
    private final JobCommands commands;
    private final JobStatusCommands statuses;
    private final JobRefresh refreshing;

    JobBatch(JsonMembers members, JobCommands commands, JobStatusCommands statuses, JobRefresh refreshing) {
        this.members = members;
        this.commands = commands;
        this.statuses = statuses;
        this.refreshing = refreshing;
    }

    @Override
    public String resource() {
        return "job";
    }

    @Override
    public Uni<BatchBegun> create(BatchCall call, BatchItem item) {
        JobSubmission submitted = members.read(item.requireData(), JobSubmission.class);
        return commands.place(call.caller(), submitted, call.authorization(), call.rest())
                .map(placed -> BatchBegun.owing(placed.job().id().toString(), placed.connection(), placed.owed()));
    }

    @Override
    public Uni<BatchBegun> update(BatchCall call, BatchItem item) {
        StatusSubmission submitted = members.read(item.requireData(), StatusSubmission.class);
        return statuses.place(call.caller(), item.requireId(), submitted)
                .map(added -> BatchBegun.owing(
                        added.write().resourceId().toString(), added.connection(), List.of(added.write())));
    }

    @Override
    public Uni<BatchBegun> sync(BatchCall call, BatchItem item) {
        return refreshing
                .refresh(call.caller().organization(), item.requireId(), call.rest())
                .map(row -> BatchBegun.done((UUID) row.get("id")));
    }
}
