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

/** Notes that were added here. Every method runs in a transaction of the organisation. */
@ApplicationScoped
class NoteRepository {

    private static final MirrorSelect NOTES =
            new MirrorSelect("id, job_id, note, created_by, created_at, state, outbox_id, ascora_note_id", """
            (
              select n.id, n.job_id, n.note, n.user_name as created_by, n.created_at, n.outbox_id,
                     case o.state when 'sending' then 'pending' else o.state end as state,
                     o.upstream_id as ascora_note_id
              from ascora_job_notes n join outbox o on o.organization_id = $1 and o.id = n.outbox_id
              where n.organization_id = $1
            ) as note
            where true
            """);

    private static final String ADD = """
            insert into ascora_job_notes (organization_id, id, job_id, note, user_id, user_name, outbox_id)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;

    /** @param write that sends it; the note's id is the row it is about */
    public Uni<Void> add(
            SqlClient transaction, OrganizationId organization, Write write, UUID job, String note, Caller author) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.from(List.of(
                        organization.value(),
                        write.resourceId(),
                        job,
                        note,
                        author.userId(),
                        author.userName(),
                        write.id())))
                .replaceWithVoid();
    }

    /** The notes of a job, newest first. */
    public Uni<Page<Map<String, Object>>> list(
            SqlClient transaction, OrganizationId organization, UUID job, PageRequest page) {
        return NOTES.page(
                transaction, " and job_id = $2", "created_at desc, id", List.of(organization.value(), job), page);
    }

    public Uni<Optional<Map<String, Object>>> find(SqlClient transaction, OrganizationId organization, UUID id) {
        return NOTES.first(transaction, " and id = $2", "id", List.of(organization.value(), id));
    }
}
