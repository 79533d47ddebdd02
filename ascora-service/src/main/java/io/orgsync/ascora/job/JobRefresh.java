package io.orgsync.ascora.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.upstream.InteractiveCalls;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Reads one job again while a caller waits. */
@ApplicationScoped
public class JobRefresh {

    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final JobRowRepository rows;
    private final JobService jobs;
    private final InteractiveCalls calls;

    JobRefresh(
            OrganizationTransactions transactions,
            ConnectionLookup connections,
            JobRowRepository rows,
            JobService jobs,
            InteractiveCalls calls) {
        this.transactions = transactions;
        this.connections = connections;
        this.rows = rows;
        this.jobs = jobs;
        this.calls = calls;
    }

    /** As the other, for a caller who waits as long as callers do. */
    Uni<Map<String, Object>> refresh(OrganizationId organization, String key) {
        return refresh(organization, key, calls.timeLimit());
    }

    /** The row as it is then. 404 when Ascora doesn't know the job any more; its row stays. */
    public Uni<Map<String, Object>> refresh(OrganizationId organization, String key, Duration patience) {
        return transactions
                .inTransaction(
                        organization,
                        tx -> connections
                                .require(tx, organization)
                                .chain(connection -> rows.find(tx, organization, new RecordKey(key))
                                        .map(found -> found.orElseThrow(() -> NotFound.of("job")))
                                        .map(job -> new Asked(connection, job))))
                .chain(asked -> refresh(asked, patience));
    }

    private Uni<Map<String, Object>> refresh(Asked asked, Duration patience) {
        OrganizationId organization = asked.connection().organization();
        String number = asked.job().requireNumber();
        return calls.ask(asked.connection().account(), patience, client -> client.job(number))
                .map(found -> ours(asked.job(), found))
                .chain(job -> transactions.inTransaction(
                        organization, tx -> rows.show(tx, organization, asked.connection(), job)))
                .chain(() -> jobs.find(organization, asked.job().id().toString()));
    }

    private static JsonNode ours(JobIdentity job, Optional<JsonNode> found) {
        return found.filter(seen -> WritableJob.of(seen).id().equals(job.ascoraJobId()))
                .orElseThrow(() -> NotFound.saying("Ascora has no such job any more.", Map.of()));
    }

    private record Asked(AscoraConnection connection, JobIdentity job) {}
}
