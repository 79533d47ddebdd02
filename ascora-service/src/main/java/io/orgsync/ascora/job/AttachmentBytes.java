package io.orgsync.ascora.job;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** The bytes of attachments, in pieces. Every method runs in a transaction of the organisation. */
@ApplicationScoped
class AttachmentBytes {

    private static final String ADD = """
            insert into ascora_attachment_chunks (organization_id, attachment_id, position, bytes) values ($1, $2, $3, $4)
            """;

    private static final String HELD = """
            select count(*) as pieces, coalesce(sum(octet_length(bytes)), 0)::bigint as length
            from ascora_attachment_chunks where organization_id = $1 and attachment_id = $2
            """;

    private static final String READ = """
            select bytes from ascora_attachment_chunks
            where organization_id = $1 and attachment_id = $2 and position = $3
            """;

    private static final String KEEP = """
            update ascora_job_attachments set kept_until = engine_now() + $3 * interval '1 millisecond'
            where organization_id = $1 and id = $2
            """;

    private static final String ANNOUNCE = """
            insert into dispatch_attachment_bytes (organization_id, due_at)
            values ($1, engine_now() + $2 * interval '1 millisecond')
            on conflict (organization_id) do update set due_at = least(dispatch_attachment_bytes.due_at, excluded.due_at)
            """;

    private static final String NEEDED =
            "update ascora_job_attachments set kept_until = null where organization_id = $1 and id = $2";

    private static final String DELETE_EXPIRED = """
            with expired as (
              update ascora_job_attachments set bytes_kept = false
              where organization_id = $1 and bytes_kept and kept_until <= engine_now()
              returning id
            )
            delete from ascora_attachment_chunks
            where organization_id = $1 and attachment_id in (select id from expired)
            """;

    private static final String POSTPONE = """
            with next as (
              select min(kept_until) as due_at from ascora_job_attachments
              where organization_id = $1 and bytes_kept and kept_until is not null
            ), later as (
              update dispatch_attachment_bytes d set due_at = next.due_at
              from next where d.organization_id = $1 and next.due_at is not null
            )
            delete from dispatch_attachment_bytes d using next
            where d.organization_id = $1 and next.due_at is null
            """;

    /** What is held of an attachment. */
    record Held(int pieces, long length) {}

    public Uni<Void> add(
            SqlClient transaction, OrganizationId organization, UUID attachment, int position, Buffer bytes) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.of(organization.value(), attachment, position, bytes))
                .replaceWithVoid();
    }

    public Uni<Held> held(SqlClient transaction, OrganizationId organization, UUID attachment) {
        return transaction
                .preparedQuery(HELD)
                .execute(Tuple.of(organization.value(), attachment))
                .map(Rows::one)
                .map(row -> new Held(row.getLong("pieces").intValue(), row.getLong("length")));
    }

    public Uni<Buffer> read(SqlClient transaction, OrganizationId organization, UUID attachment, int position) {
        return transaction
                .preparedQuery(READ)
                .execute(Tuple.of(organization.value(), attachment, position))
                .map(rows -> Rows.one(rows).getDelegate().getBuffer("bytes"));
    }

    /** They are not needed any more, and deleted after the time. */
    public Uni<Void> keepFor(SqlClient transaction, OrganizationId organization, UUID attachment, Duration time) {
        return transaction
                .preparedQuery(KEEP)
                .execute(Tuple.of(organization.value(), attachment, time.toMillis()))
                .chain(() ->
                        transaction.preparedQuery(ANNOUNCE).execute(Tuple.of(organization.value(), time.toMillis())))
                .replaceWithVoid();
    }

    /** They are needed again. */
    public Uni<Void> keep(SqlClient transaction, OrganizationId organization, UUID attachment) {
        return transaction
                .preparedQuery(NEEDED)
                .execute(Tuple.of(organization.value(), attachment))
                .replaceWithVoid();
    }

    /** Deletes those whose time is over, and says when the next ones are due. */
    public Uni<Void> deleteExpired(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(DELETE_EXPIRED)
                .execute(Tuple.of(organization.value()))
                .chain(() -> transaction.preparedQuery(POSTPONE).execute(Tuple.of(organization.value())))
                .replaceWithVoid();
    }
}
