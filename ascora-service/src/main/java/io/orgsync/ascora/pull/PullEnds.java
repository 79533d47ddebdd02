package io.orgsync.ascora.pull;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.AscoraConnectionRepository;
import io.orgsync.ascora.connection.ConnectionStatus;
import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.activity.NewActivity;
import io.orgsync.model.sync.RunHandle;
import io.orgsync.model.sync.RunOutcome;
import io.orgsync.model.sync.RunRepository;
import io.orgsync.model.sync.RunRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/** What is written when a run ends: its streams, a log row of each, the connection's status, the audit trail. */
@ApplicationScoped
class PullEnds {

    private final RunRepository runs;
    private final RunStreamRepository streams;
    private final PullLogRepository logs;
    private final AscoraConnectionRepository connections;
    private final ActivityRepository activities;

    PullEnds(
            RunRepository runs,
            RunStreamRepository streams,
            PullLogRepository logs,
            AscoraConnectionRepository connections,
            ActivityRepository activities) {
        this.runs = runs;
        this.streams = streams;
        this.logs = logs;
        this.connections = connections;
        this.activities = activities;
    }

    /** Ascora refused the key: a person must enter another one. */
    Uni<Void> needsReauth(SqlConnection tx, AscoraConnection connection) {
        return connections.recordStatus(
                tx, connection.organization(), connection.number(), ConnectionStatus.NEEDS_REAUTH);
    }

    Uni<Void> record(SqlConnection tx, RunHandle run, RunOutcome outcome) {
        if (!outcome.status().ended()) {
            return Uni.createFrom().voidItem();
        }
        return endOwed(tx, run, outcome)
                .chain(() -> logs.add(tx, run.organization(), run.runId()))
                .chain(() -> connection(tx, run, outcome))
                .chain(() -> activities.add(tx, run.organization(), activity(run, outcome)));
    }

    private Uni<Void> endOwed(SqlConnection tx, RunHandle run, RunOutcome outcome) {
        return outcome.failure()
                .map(failure -> streams.failOwed(tx, run.organization(), run.runId(), failure))
                .orElseGet(() -> streams.cancelOwed(tx, run.organization(), run.runId()));
    }

    private Uni<Void> connection(SqlConnection tx, RunHandle run, RunOutcome outcome) {
        long number = run.run().subjectId();
        boolean successful =
                outcome instanceof RunOutcome.Completed || outcome instanceof RunOutcome.CompletedWithErrors;
        return successful
                ? runs.find(tx, run.organization(), run.runId())
                        .map(row -> row.filter(ended -> ended.pages() > 0).isPresent())
                        .chain(pulled -> pulled
                                ? succeeded(tx, run, number)
                                : Uni.createFrom().voidItem())
                : Uni.createFrom().voidItem();
    }

    /** Only a run that asked Ascora for something proves that the connection works. */
    private Uni<Void> succeeded(SqlConnection tx, RunHandle run, long number) {
        return connections
                .recordStatus(tx, run.organization(), number, ConnectionStatus.CONNECTED)
                .chain(() -> connections.recordSync(tx, run.organization(), number));
    }

    private static NewActivity activity(RunHandle run, RunOutcome outcome) {
        String status = outcome.status().word();
        JsonObject metadata = new JsonObject()
                .put("runId", run.runId())
                .put("status", status)
                .put("triggerSource", run.run().triggerSource().word());
        outcome.failure().map(RunRow.Failure::errorClass).ifPresent(word -> metadata.put("errorClass", word));
        return new NewActivity(
                "completion",
                "sync_run",
                OptionalLong.of(run.runId()),
                Optional.empty(),
                "Run " + run.runId() + " ended: " + status.replace('_', ' '),
                metadata);
    }
}
