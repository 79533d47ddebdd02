package io.orgsync.ascora.pull;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.sync.Dispatcher;
import io.orgsync.model.sync.NewRun;
import io.orgsync.model.sync.RunRepository;
import io.orgsync.model.sync.TriggerSource;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Runs that a person asks for, and the retry of what has failed. */
@ApplicationScoped
class ManualSync {

    private static final String UNDER_WAY = "A run is under way; wait for its end or cancel it.";

    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final RunRepository runs;
    private final RunStreamRepository streams;
    private final RunService service;
    private final QuarantineReplay replay;
    private final Dispatcher dispatcher;

    ManualSync(
            OrganizationTransactions transactions,
            ConnectionLookup connections,
            RunRepository runs,
            RunStreamRepository streams,
            RunService service,
            QuarantineReplay replay,
            Dispatcher dispatcher) {
        this.transactions = transactions;
        this.connections = connections;
        this.runs = runs;
        this.streams = streams;
        this.service = service;
        this.replay = replay;
        this.dispatcher = dispatcher;
    }

    /**
     * Pulls streams completely and waits for the end, as long as callers are kept waiting; those that the settings
     * switch off are passed over. 409 when not connected or while a run is under way.
     */
    Uni<PullRun> pull(OrganizationId organization, Collection<StreamName> asked) {
        return transactions
                .inTransaction(
                        organization,
                        tx -> connections
                                .require(tx, organization)
                                .chain(connection ->
                                        queue(tx, connection, TriggerSource.MANUAL, wanted(connection, asked))))
                .invoke(runId -> dispatcher.wake())
                .chain(runId -> service.await(organization, runId));
    }

    private static Set<StreamName> wanted(AscoraConnection connection, Collection<StreamName> asked) {
        Set<StreamName> wanted = EnumSet.noneOf(StreamName.class);
        wanted.addAll(ConnectionStreams.switchedOn(connection.settings().syncSettings()));
        wanted.retainAll(asked);
        return wanted;
    }

    private Uni<Long> queue(
            SqlConnection tx, AscoraConnection connection, TriggerSource source, Set<StreamName> wanted) {
        NewRun run = new NewRun(connection.key(), connection.number(), source, Optional.empty(), wanted.size());
        return runs.create(tx, connection.organization(), run)
                .map(created -> created.orElseThrow(() -> Conflict.of(UNDER_WAY)))
                .call(runId -> streams.open(tx, connection.organization(), runId, wanted));
    }

    /** Tries to store what is in quarantine and pulls again the streams that failed last. */
    Uni<Retried> retry(OrganizationId organization) {
        return transactions
                .inTransaction(
                        organization,
                        tx -> connections
                                .require(tx, organization)
                                .call(connection -> requireIdle(tx, connection))
                                .chain(connection -> retry(tx, connection)))
                .chain(begun -> begun.runId().isEmpty()
                        ? Uni.createFrom().item(new Retried(begun.replayed(), Optional.empty()))
                        : await(organization, begun));
    }

    private Uni<Begun> retry(SqlConnection tx, AscoraConnection connection) {
        return replay.all(tx, connection)
                .chain(replayed -> streams.failedLast(tx, connection.organization())
                        .map(failed -> wanted(connection, failed))
                        .chain(failed -> failed.isEmpty()
                                ? Uni.createFrom().item(OptionalLong.empty())
                                : queue(tx, connection, TriggerSource.RETRY, failed)
                                        .map(OptionalLong::of))
                        .map(runId -> new Begun(replayed, runId)));
    }

    private Uni<Void> requireIdle(SqlConnection tx, AscoraConnection connection) {
        return runs.unfinished(tx, connection.organization(), connection.number())
                .invoke(unfinished -> unfinished.ifPresent(run -> {
                    throw Conflict.of(UNDER_WAY);
                }))
                .replaceWithVoid();
    }

    private Uni<Retried> await(OrganizationId organization, Begun begun) {
        dispatcher.wake();
        return service.await(organization, begun.runId().getAsLong())
                .map(run -> new Retried(begun.replayed(), Optional.of(run)));
    }

    private record Begun(SyncResult replayed, OptionalLong runId) {}

    /**
     * What came of a retry.
     *
     * @param replayed of the records in quarantine
     * @param run of the streams that failed last; empty when none had
     */
    record Retried(SyncResult replayed, Optional<PullRun> run) {

        /** All of it together; streams that the run has nothing to do with don't count as skipped. */
        SyncResult result() {
            return run.stream()
                    .flatMap(pull -> pull.results().values().stream())
                    .filter(stream -> stream.skipped() == 0)
                    .reduce(replayed, SyncResult::plus);
        }
    }
}
