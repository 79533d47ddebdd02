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
import java.util.concurrent.atomic.AtomicInteger;

/** Files of jobs: kept here until Ascora has them. */
@ApplicationScoped
class JobAttachments {

    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final JobRowRepository jobs;
    private final AttachmentRepository attachments;
    private final AttachmentBytes bytes;
    private final UploadedBytes uploads;
    private final AttachmentSend sending;
    private final Outbox outbox;

    JobAttachments(
            OrganizationTransactions transactions,
            ConnectionLookup connections,
            JobRowRepository jobs,
            AttachmentRepository attachments,
            AttachmentBytes bytes,
            UploadedBytes uploads,
            AttachmentSend sending,
            Outbox outbox) {
        this.transactions = transactions;
        this.connections = connections;
        this.jobs = jobs;
        this.attachments = attachments;
        this.bytes = bytes;
        this.uploads = uploads;
        this.sending = sending;
        this.outbox = outbox;
    }

    /** Adds a file and waits for Ascora. 409 when not connected, or while Ascora doesn't have the job. */
    Uni<Written> add(Caller caller, String key, NewAttachment file) {
        return transactions
                .inTransaction(
                        caller.organization(),
                        tx -> connections
                                .require(tx, caller.organization())
                                .chain(connection -> job(tx, caller.organization(), key)
                                        .chain(job -> add(tx, connection, caller, job, file))))
                .chain(added -> outbox.await(added.connection(), added.write()))
                .map(Write::unlessFailed)
                .chain(this::written);
    }

    private Uni<Added> add(
            SqlConnection tx, AscoraConnection connection, Caller caller, JobIdentity job, NewAttachment file) {
        NewWrite wanted = NewWrite.of(sending, UUID.randomUUID(), file.payload(job), caller);
        return outbox.add(tx, connection, wanted)
                .call(write -> attachments.add(tx, caller.organization(), write, job.id(), file, caller))
                .call(write -> keep(tx, write, file))
                .map(write -> new Added(connection, write));
    }

    private Uni<Void> keep(SqlConnection tx, Write write, NewAttachment file) {
        AtomicInteger position = new AtomicInteger();
        return uploads.of(file.bytes())
                .onItem()
                .transformToUniAndConcatenate(piece ->
                        bytes.add(tx, write.organization(), write.resourceId(), position.getAndIncrement(), piece))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Written> written(Write write) {
        return transactions
                .inTransaction(
                        write.organization(), tx -> attachments.find(tx, write.organization(), write.resourceId()))
                .map(found -> new Written(write, found.orElseThrow(() -> NotFound.of("attachment"))));
    }

    /** The attachments of a job that were added here; Ascora shows none. */
    Uni<Page<Map<String, Object>>> list(OrganizationId organization, String key, PageRequest page) {
        return transactions.inTransaction(
                organization,
                tx -> job(tx, organization, key).chain(job -> attachments.list(tx, organization, job.id(), page)));
    }

    private Uni<JobIdentity> job(SqlConnection tx, OrganizationId organization, String key) {
        return jobs.find(tx, organization, new RecordKey(key))
                .map(found -> found.orElseThrow(() -> NotFound.of("job")));
    }

    private record Added(AscoraConnection connection, Write write) {}
}
