package io.orgsync.ascora.job;

import io.orgsync.ascora.push.Push;
import io.orgsync.ascora.push.Sent;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.WriteKind;
import io.orgsync.ascora.upstream.AscoraFile;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.UpstreamFailure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Sends a file of a job, piece by piece from the database. Ascora shows attachments to nobody, so a doubtful outcome is
 * left to a person.
 */
@ApplicationScoped
class AttachmentSend implements WriteKind {

    private final OrganizationTransactions transactions;
    private final AttachmentBytes bytes;
    private final AttachmentConfig config;

    AttachmentSend(OrganizationTransactions transactions, AttachmentBytes bytes, AttachmentConfig config) {
        this.transactions = transactions;
        this.bytes = bytes;
        this.config = config;
    }

    @Override
    public String word() {
        return "job_attachment";
    }

    @Override
    public String resourceType() {
        return "job_attachment";
    }

    @Override
    public String deed() {
        return "Attached a file to a job in Ascora";
    }

    @Override
    public boolean traceable() {
        return false;
    }

    @Override
    public Uni<Sent> send(Push push) {
        Write write = push.write();
        return transactions
                .inTransaction(write.organization(), tx -> bytes.held(tx, write.organization(), write.resourceId()))
                .map(held -> file(write, held))
                .chain(file -> push.client().attach("Job", write.payload().getString("ascoraJobId"), file))
                .map(Sent::acknowledged);
    }

    private AscoraFile file(Write write, AttachmentBytes.Held held) {
        JsonObject payload = write.payload();
        if (held.length() != payload.getLong("fileSize")) {
            throw UpstreamFailure.of(FailureKind.REFUSED, "The file is no longer kept here; upload it again.");
        }
        return new AscoraFile(
                payload.getString("fileName"),
                payload.getString("contentType"),
                held.length(),
                content(write, held.pieces()),
                "----" + UUID.randomUUID());
    }

    private Multi<Buffer> content(Write write, int pieces) {
        return Multi.createFrom()
                .range(0, pieces)
                .onItem()
                .transformToUniAndConcatenate(position -> transactions.inTransaction(
                        write.organization(),
                        tx -> bytes.read(tx, write.organization(), write.resourceId(), position)));
    }

    /** A person has a failed one sent again: its bytes must not go in between. */
    @Override
    public Uni<Void> owed(SqlConnection transaction, Write write) {
        return bytes.keep(transaction, write.organization(), write.resourceId());
    }

    @Override
    public Uni<Void> done(SqlConnection transaction, Push push, Sent sent) {
        return letGo(transaction, push.write());
    }

    @Override
    public Uni<Void> abandoned(SqlConnection transaction, Write write) {
        return letGo(transaction, write);
    }

    private Uni<Void> letGo(SqlConnection transaction, Write write) {
        return bytes.keepFor(transaction, write.organization(), write.resourceId(), config.keep());
    }
}
