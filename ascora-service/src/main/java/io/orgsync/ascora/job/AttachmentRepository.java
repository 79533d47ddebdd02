package io.orgsync.ascora.job;

import io.orgsync.ascora.mirror.MirrorSelect;
import io.orgsync.ascora.push.Write;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is known of attachments besides their bytes. Every method runs in a transaction of the organisation. */
@ApplicationScoped
class AttachmentRepository {

    private static final MirrorSelect ATTACHMENTS = new MirrorSelect("""
            id, job_id, file_name, content_type, file_size, uploaded_by, uploaded_at, state, outbox_id,
            ascora_attachment_id
            """, """
            (
              select a.id, a.job_id, a.file_name, a.content_type, a.file_size, a.user_name as uploaded_by,
                     a.created_at as uploaded_at, a.outbox_id,
                     case o.state when 'sending' then 'pending' else o.state end as state,
                     o.upstream_id as ascora_attachment_id
              from ascora_job_attachments a join outbox o on o.organization_id = $1 and o.id = a.outbox_id
              where a.organization_id = $1
            ) as attachment
            where true
            """);

    private static final String ADD = """
            insert into ascora_job_attachments
                (organization_id, id, job_id, file_name, content_type, file_size, user_id, user_name, outbox_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

    /** @param write that sends it; the attachment's id is the row it is about */
    public Uni<Void> add(
            SqlClient transaction,
            OrganizationId organization,
            Write write,
            UUID job,
            NewAttachment file,
            Caller uploader) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.from(List.of(
                        organization.value(),
                        write.resourceId(),
                        job,
                        file.name(),
                        file.contentType(),
                        file.size(),
                        uploader.userId(),
                        uploader.userName(),
                        write.id())))
                .replaceWithVoid();
    }

    /** The attachments of a job, newest first. */
    public Uni<Page<Map<String, Object>>> list(
            SqlClient transaction, OrganizationId organization, UUID job, PageRequest page) {
        return ATTACHMENTS.page(
                transaction, " and job_id = $2", "uploaded_at desc, id", List.of(organization.value(), job), page);
    }

    public Uni<Optional<Map<String, Object>>> find(SqlClient transaction, OrganizationId organization, UUID id) {
        return ATTACHMENTS.first(transaction, " and id = $2", "id", List.of(organization.value(), id));
    }
}
