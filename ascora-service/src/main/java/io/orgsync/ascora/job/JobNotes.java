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

/** Notes of jobs: kept here and sent to Ascora. */
@ApplicationScoped
class JobNotes {

    private final JobAdditions additions;
    private final NoteRepository notes;
    private final NoteSend sending;
    private final Outbox outbox;

    JobNotes(JobAdditions additions, NoteRepository notes, NoteSend sending, Outbox outbox) {
        this.additions = additions;
        this.notes = notes;
        this.sending = sending;
        this.outbox = outbox;
    }

    /** Adds a note and waits for Ascora. 409 when not connected, or while Ascora doesn't have the job. */
    Uni<Written> add(Caller caller, String key, String note) {
        return additions.add(
                caller.organization(),
                key,
                (tx, connection, job) -> keep(tx, connection, caller, job, note),
                notes::find);
    }

    private Uni<Write> keep(
            SqlConnection tx, AscoraConnection connection, Caller caller, JobIdentity job, String note) {
        var payload = NoteSend.payload(job, note, caller.userName());
        return outbox.add(tx, connection, NewWrite.of(sending, UUID.randomUUID(), payload, caller))
                .call(write -> notes.add(tx, caller.organization(), write, job.id(), note, caller));
    }

    /** The notes of a job that were added here; Ascora shows none. */
    Uni<Page<Map<String, Object>>> list(OrganizationId organization, String key, PageRequest page) {
        return additions.list(organization, key, (tx, job) -> notes.list(tx, organization, job.id(), page));
    }
}
