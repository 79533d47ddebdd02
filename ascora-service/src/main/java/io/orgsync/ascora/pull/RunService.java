package io.orgsync.ascora.pull;

import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.sync.Following;
import io.orgsync.model.sync.RunFilter;
import io.orgsync.model.sync.RunRepository;
import io.orgsync.model.sync.RunRow;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Runs as callers watch, await and cancel them. */
@ApplicationScoped
class RunService {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final OrganizationTransactions transactions;
    private final RunRepository runs;
    private final RunStreamRepository streams;
    private final SyncErrorRepository errors;
    private final PullConfig config;

    RunService(
            OrganizationTransactions transactions,
            RunRepository runs,
            RunStreamRepository streams,
            SyncErrorRepository errors,
            PullConfig config) {
        this.transactions = transactions;
        this.runs = runs;
        this.streams = streams;
        this.errors = errors;
        this.config = config;
    }

    /** One run with its streams. */
    Uni<PullRun> find(OrganizationId organization, long runId) {
        return transactions.inTransaction(
                organization,
                tx -> runs.find(tx, organization, runId)
                        .map(found -> found.orElseThrow(() -> NotFound.of("run")))
                        .chain(run -> complete(tx, organization, run)));
    }

    private Uni<PullRun> complete(SqlConnection tx, OrganizationId organization, RunRow run) {
        return streams.list(tx, organization, run.id())
                .chain(all -> errors.quarantined(tx, organization).map(bad -> new PullRun(run, all, bad)));
    }

    /** The run as it is when it has ended or is parked, or when the caller has waited long enough. */
    Uni<PullRun> await(OrganizationId organization, long runId) {
        return Following.end(() -> find(organization, runId), LOOK_EVERY, PullRun::settled, config.waitLimit());
    }

    /** The run each time it has changed, until it has ended. The run may be executed by another pod. */
    Multi<RunView> follow(OrganizationId organization, long runId) {
        return Following.changes(
                () -> find(organization, runId).map(PullRun::view),
                LOOK_EVERY,
                run -> run.status().ended());
    }

    /** Runs, newest first. */
    Uni<Page<RunView>> list(OrganizationId organization, RunFilter filter, PageRequest page) {
        return transactions.inTransaction(
                organization,
                tx -> runs.list(tx, organization, OptionalLong.empty(), filter, page)
                        .chain(found -> streams.list(tx, organization, ids(found.items()))
                                .map(all -> new Page<>(views(found.items(), all), found.total()))));
    }

    private static List<Long> ids(List<RunRow> runs) {
        return runs.stream().map(RunRow::id).toList();
    }

    private static List<RunView> views(List<RunRow> runs, List<RunStream> streams) {
        return runs.stream()
                .map(run -> RunView.of(
                        run,
                        streams.stream()
                                .filter(stream -> stream.runId() == run.id())
                                .toList()))
                .toList();
    }

    /** Cancels a run that has not ended; 409 when it has. */
    Uni<RunView> cancel(OrganizationId organization, long runId) {
        return transactions
                .inTransaction(
                        organization,
                        tx -> runs.find(tx, organization, runId)
                                .map(found -> found.orElseThrow(() -> NotFound.of("run")))
                                .chain(() -> runs.cancel(tx, organization, runId))
                                .call(() -> cancelStreams(tx, organization, runId)))
                .invoke(cancelled -> {
                    if (!cancelled) {
                        throw Conflict.of("The run has ended already.");
                    }
                })
                .chain(() -> find(organization, runId).map(PullRun::view));
    }

    /** A run that was waiting is over at once; one that is running ends its streams itself. */
    private Uni<Void> cancelStreams(SqlConnection tx, OrganizationId organization, long runId) {
        return runs.find(tx, organization, runId)
                .chain(run -> run.filter(row -> row.status().ended()).isPresent()
                        ? streams.cancelOwed(tx, organization, runId)
                        : Uni.createFrom().voidItem());
    }
}
