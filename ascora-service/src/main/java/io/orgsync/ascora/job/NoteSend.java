package io.orgsync.ascora.job;

import io.orgsync.ascora.push.Push;
import io.orgsync.ascora.push.Sent;
import io.orgsync.ascora.push.WriteKind;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends a note of a job. Ascora shows notes to nobody, so a doubtful outcome is left to a person. */
@ApplicationScoped
class NoteSend implements WriteKind {

    @Override
    public String word() {
        return "job_note";
    }

    @Override
    public String resourceType() {
        return "job_note";
    }

    @Override
    public String deed() {
        return "Added a note to a job in Ascora";
    }

    @Override
    public boolean traceable() {
        return false;
    }

    @Override
    public Uni<Sent> send(Push push) {
        return push.client()
                .tell("add-note", "/Notes/Note", body(push.write().payload()))
                .map(Sent::acknowledged);
    }

    static JsonObject payload(JobIdentity job, String note, String author) {
        return new JsonObject()
                .put("ascoraJobId", job.requireAscoraId())
                .put("note", note)
                .put("createdByName", author);
    }

    private static JsonObject body(JsonObject payload) {
        return new JsonObject()
                .put("entityId", payload.getString("ascoraJobId"))
                .put("entityType", "Job")
                .put("noteContent", payload.getString("note"))
                .put("createdByName", payload.getString("createdByName"));
    }

    /** The note's row reads its state from the outbox. */
    @Override
    public Uni<Void> done(SqlConnection transaction, Push push, Sent sent) {
        return Uni.createFrom().voidItem();
    }
}
