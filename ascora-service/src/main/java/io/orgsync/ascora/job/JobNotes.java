package io.orgsync.ascora.job;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.push.NewWrite;
import io.orgsync.ascora.push.Outbox;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.Written;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Notes of jobs: kept here and sent to Ascora. */
@ApplicationScoped
class JobNotes {

    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final JobRowRepository jobs;
    private final NoteRepository notes;
    private final NoteSend sending;
    private final Outbox outbox;

    JobNotes(
            OrganizationTransactions transactions,
            ConnectionLookup connections,
            JobRowRepository jobs,
            NoteRepository notes,
            NoteSend sending,
            Outbox outbox) {
        this.transactions = transactions;
        this.connections = connections;
        this.jobs = jobs;
        this.notes = notes;
        this.sending = sending;
        this.outbox = outbox;
    }

    /** Adds a note and waits for Ascora. 409 when not connected, or while Ascora doesn't have the job. */
    Uni<Written> add(Caller caller, String key, String note) {
        return transactions
                .inTransaction(
                        caller.organization(),
                        tx -> connections
                                .require(tx, caller.organization())
                                .chain(connection -> job(tx, caller.organization(), key)
                                        .chain(job -> add(tx, connection, caller, job, note))))
                .chain(added -> outbox.await(added.connection(), added.write()))
                .map(Write::unlessFailed)
                .chain(this::written);
    }

    private Uni<Added> add(SqlConnection tx, AscoraConnection connection, Caller caller, JobIdentity job, String note) {
        var payload = NoteSend.payload(job, note, caller.userName());
        return outbox.add(tx, connection, NewWrite.of(sending, UUID.randomUUID(), payload, caller))
                .call(write -> notes.add(tx, caller.organization(), write, job.id(), note, caller))
                .map(write -> new Added(connection, write));
    }

    private Uni<Written> written(Write write) {
        return transactions
                .inTransaction(write.organization(), tx -> notes.find(tx, write.organization(), write.resourceId()))
                .map(found -> new Written(write, found.orElseThrow(() -> NotFound.of("note"))));
    }

    /** The notes of a job that were added here; Ascora shows none. */
    Uni<Page<Map<String, Object>>> list(OrganizationId organization, String key, PageRequest page) {
        return transactions.inTransaction(
                organization,
                tx -> job(tx, organization, key).chain(job -> notes.list(tx, organization, job.id(), page)));
    }

    private Uni<JobIdentity> job(SqlConnection tx, OrganizationId organization, String key) {
        return jobs.find(tx, organization, new RecordKey(key))
                .map(found -> found.orElseThrow(() -> NotFound.of("job")));
    }

    private record Added(AscoraConnection connection, Write write) {}
}
