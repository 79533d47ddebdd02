package io.orgsync.ascora.job;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.push.Outbox;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.Written;
import io.orgsync.model.paging.Page;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** What is added to jobs, notes and files: kept here, sent to Ascora and waited for. */
@ApplicationScoped
class JobAdditions {

    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final JobRowRepository jobs;
    private final Outbox outbox;

    JobAdditions(
            OrganizationTransactions transactions, ConnectionLookup connections, JobRowRepository jobs, Outbox outbox) {
        this.transactions = transactions;
        this.connections = connections;
        this.jobs = jobs;
        this.outbox = outbox;
    }

    /** Keeps what is added, with the write that sends it. */
    @FunctionalInterface
    interface Adding {

        Uni<Write> to(SqlConnection transaction, AscoraConnection connection, JobIdentity job);
    }

    /** Finds what was added as callers see it. */
    @FunctionalInterface
    interface Showing {

        Uni<Optional<Map<String, Object>>> find(SqlClient transaction, OrganizationId organization, UUID id);
    }

    private record Added(AscoraConnection connection, Write write) {}

    /** Adds it and waits for Ascora. 409 when not connected. */
    Uni<Written> add(OrganizationId organization, String key, Adding adding, Showing showing) {
        return transactions
                .inTransaction(
                        organization,
                        tx -> connections
                                .require(tx, organization)
                                .chain(connection -> job(tx, organization, key)
                                        .chain(job -> adding.to(tx, connection, job))
                                        .map(write -> new Added(connection, write))))
                .chain(added -> outbox.await(added.connection(), added.write()))
                .map(Write::unlessFailed)
                .chain(write -> written(write, showing));
    }

    private Uni<Written> written(Write write, Showing showing) {
        return transactions
                .inTransaction(write.organization(), tx -> showing.find(tx, write.organization(), write.resourceId()))
                .map(found -> new Written(write, found.orElseThrow(() -> NotFound.of("addition"))));
    }

    /** What was added to a job here. */
    Uni<Page<Map<String, Object>>> list(
            OrganizationId organization,
            String key,
            BiFunction<SqlConnection, JobIdentity, Uni<Page<Map<String, Object>>>> listing) {
        return transactions.inTransaction(
                organization, tx -> job(tx, organization, key).chain(job -> listing.apply(tx, job)));
    }

    private Uni<JobIdentity> job(SqlConnection tx, OrganizationId organization, String key) {
        return jobs.find(tx, organization, new RecordKey(key))
                .map(found -> found.orElseThrow(() -> NotFound.of("job")));
    }
}
