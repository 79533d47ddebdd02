package io.orgsync.ascora.job;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.push.NewWrite;
import io.orgsync.ascora.push.Outbox;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.Written;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Files of jobs: kept here until Ascora has them. */
@ApplicationScoped
class JobAttachments {

    private final JobAdditions additions;
    private final AttachmentRepository attachments;
    private final AttachmentBytes bytes;
    private final UploadedBytes uploads;
    private final AttachmentSend sending;
    private final Outbox outbox;

    JobAttachments(
            JobAdditions additions,
            AttachmentRepository attachments,
            AttachmentBytes bytes,
            UploadedBytes uploads,
            AttachmentSend sending,
            Outbox outbox) {
        this.additions = additions;
        this.attachments = attachments;
        this.bytes = bytes;
        this.uploads = uploads;
        this.sending = sending;
        this.outbox = outbox;
    }

    /** Adds a file and waits for Ascora. 409 when not connected, or while Ascora doesn't have the job. */
    Uni<Written> add(Caller caller, String key, NewAttachment file) {
        return additions.add(
                caller.organization(),
                key,
                (tx, connection, job) -> keep(tx, connection, caller, job, file),
                attachments::find);
    }

    private Uni<Write> keep(
            SqlConnection tx, AscoraConnection connection, Caller caller, JobIdentity job, NewAttachment file) {
        NewWrite wanted = NewWrite.of(sending, UUID.randomUUID(), file.payload(job), caller);
        return outbox.add(tx, connection, wanted)
                .call(write -> attachments.add(tx, caller.organization(), write, job.id(), file, caller))
                .call(write -> keepBytes(tx, write, file));
    }

    private Uni<Void> keepBytes(SqlConnection tx, Write write, NewAttachment file) {
        AtomicInteger position = new AtomicInteger();
        return uploads.of(file.bytes())
                .onItem()
                .transformToUniAndConcatenate(piece ->
                        bytes.add(tx, write.organization(), write.resourceId(), position.getAndIncrement(), piece))
                .onItem()
                .ignoreAsUni();
    }

    /** The attachments of a job that were added here; Ascora shows none. */
    Uni<Page<Map<String, Object>>> list(OrganizationId organization, String key, PageRequest page) {
        return additions.list(organization, key, (tx, job) -> attachments.list(tx, organization, job.id(), page));
    }
}
