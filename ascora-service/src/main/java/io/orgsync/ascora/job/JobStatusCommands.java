package io.orgsync.ascora.job;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.push.NewWrite;
import io.orgsync.ascora.push.Outbox;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.Written;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes the status of jobs, where the setting {@code statusPush} allows that. */
@ApplicationScoped
public class JobStatusCommands {

    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final JobRowRepository rows;
    private final JobService jobs;
    private final JobStatusChange change;
    private final Outbox outbox;

    JobStatusCommands(
            OrganizationTransactions transactions,
            ConnectionLookup connections,
            JobRowRepository rows,
            JobService jobs,
            JobStatusChange change,
            Outbox outbox) {
        this.transactions = transactions;
        this.connections = connections;
        this.rows = rows;
        this.jobs = jobs;
        this.change = change;
        this.outbox = outbox;
    }

    /** Sends the status and waits for Ascora. 409 while the setting is off, or when Ascora made another job of it. */
    Uni<Written> change(Caller caller, String key, JobStatus status) {
        return begin(caller, key, status)
                .chain(added -> outbox.await(added.connection(), added.write()))
                .map(Write::unlessFailed)
                .chain(write -> jobs.find(
                                caller.organization(), write.resourceId().toString())
                        .map(job -> new Written(write, job)));
    }

    /**
     * Owes Ascora the status from now on; nobody waits for it. Fails as {@link #change} does, with 404 for an unknown job.
     *
     * @param status as {@link StatusSubmission} takes it
     */
    public Uni<Added> place(Caller caller, String key, StatusSubmission status) {
        return begin(caller, key, JobStatus.asked(status.status()));
    }

    private Uni<Added> begin(Caller caller, String key, JobStatus status) {
        return transactions.inTransaction(
                caller.organization(),
                tx -> connections
                        .require(tx, caller.organization())
                        .invoke(JobStatusCommands::requireSwitchedOn)
                        .chain(connection -> add(tx, connection, caller, new RecordKey(key), status)));
    }

    private static void requireSwitchedOn(AscoraConnection connection) {
        if (!connection.settings().statusPush()) {
            throw Conflict.of(JobStatusChange.OFF);
        }
    }

    private Uni<Added> add(
            SqlConnection tx, AscoraConnection connection, Caller caller, RecordKey key, JobStatus status) {
        return rows.find(tx, caller.organization(), key)
                .map(found -> found.orElseThrow(() -> NotFound.of("job")))
                .chain(job -> outbox.add(
                        tx, connection, NewWrite.of(change, job.id(), JobStatusChange.payload(job, status), caller)))
                .map(write -> new Added(connection, write));
    }

    /** A write, and the connection that it goes to. */
    public record Added(AscoraConnection connection, Write write) {}
}
