package io.orgsync.ascora.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.mirror.MirrorRecord;
import io.orgsync.ascora.mirror.MirrorRepository;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.mirror.RecordReader;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.sync.ParsedRecord;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of jobs that are written here. Every method runs in a transaction of the organisation. */
@ApplicationScoped
public class JobRowRepository {

    private static final String IDENTITY = """
            select id, ascora_job_id, job_number from ascora_jobs where organization_id = $1
            """;

    private static final String FIND = IDENTITY + """
            and (id = $2 or ascora_job_id = lower($3) or job_number = $3)
            order by (id = $2) desc nulls last, (ascora_job_id = lower($3)) desc nulls last, id limit 1
            """;

    private static final String OF_REPORT = IDENTITY + "and report_id = $2";

    /** Held until the transaction ends: a job per report, and a customer per e-mail address. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('jobs of ' || $1::text, 0))";

    private static final String ADD_OWED = """
            insert into ascora_jobs
                (id, organization_id, integration_id, reference, report_id, job_title, customer_name, customer_email,
                 customer_phone, job_status, description, job_address, state, job_type, priority, estimated_cost,
                 scheduled_date, purchase_order_number, notes, custom_fields, currency, sync_direction)
            select $1::uuid, $2::uuid, $3::uuid, $5::text, r."reportId", r."jobTitle", r."customerName",
                   r."customerEmail", r."customerPhone", 'pending', r."description", r."jobAddress", r."state",
                   r."jobType", r."priority", r."estimatedCost", r."scheduledDate", r."purchaseOrderNumber", r."notes",
                   coalesce(r."customFields", '{}'), r."currency", 'to_ascora'
            from jsonb_to_record($4::jsonb) as r (
                "reportId" uuid, "jobTitle" text, "customerName" text, "customerEmail" text, "customerPhone" text,
                "description" text, "jobAddress" text, "state" text, "jobType" text, "priority" text,
                "estimatedCost" numeric, "scheduledDate" timestamptz, "purchaseOrderNumber" text, "notes" text,
                "customFields" jsonb, "currency" text)
            on conflict do nothing
            """;

    private static final String REMOVE_OWED =
            "delete from ascora_jobs where organization_id = $1 and id = $2 and ascora_job_id is null";

    private static final String ADOPT = """
            update ascora_jobs j set ascora_job_id = seen.id, updated_at = engine_now()
            from (select o.id as row_id, min(i.id) as id
                  from ascora_jobs o join unnest($2::text[], $3::text[]) as i (id, title)
                       on position(o.reference in i.title) > 0
                  where o.organization_id = $1 and o.ascora_job_id is null and o.reference is not null
                    and not exists (select from ascora_jobs k where k.organization_id = $1 and k.ascora_job_id = i.id)
                  group by o.id) seen
            where j.organization_id = $1 and j.id = seen.row_id
            """;

    // A pull may have stored the job under a row of its own, which people may have noted something on.
    private static final List<String> TAKE_OVER = List.of(
            """
            update ascora_job_notes set job_id = $2 where organization_id = $1
            and job_id in (select id from ascora_jobs where organization_id = $1 and ascora_job_id = $3 and id <> $2)
            """,
            """
            update ascora_job_attachments set job_id = $2 where organization_id = $1
            and job_id in (select id from ascora_jobs where organization_id = $1 and ascora_job_id = $3 and id <> $2)
            """,
            "delete from ascora_jobs where organization_id = $1 and ascora_job_id = $3 and id <> $2",
            "update ascora_jobs set ascora_job_id = $3 where organization_id = $1 and id = $2");

    private static final String CAME_FROM_HERE =
            "update ascora_jobs set sync_direction = 'to_ascora' where organization_id = $1 and id = $2";

    private final MirrorRepository mirror;

    JobRowRepository(MirrorRepository mirror) {
        this.mirror = mirror;
    }

    /** By the row's id, Ascora's id or the number. */
    public Uni<Optional<JobIdentity>> find(SqlClient transaction, OrganizationId organization, RecordKey key) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(organization.value(), key.rowId().orElse(null), key.text()))
                .map(rows -> Rows.first(rows, JobRowRepository::identity));
    }

    /** The job that was made from a report. */
    public Uni<Optional<JobIdentity>> ofReport(SqlClient transaction, OrganizationId organization, UUID reportId) {
        return transaction
                .preparedQuery(OF_REPORT)
                .execute(Tuple.of(organization.value(), reportId))
                .map(rows -> Rows.first(rows, JobRowRepository::identity));
    }

    /** Lets one job of the organisation be added at a time. */
    public Uni<Void> lock(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(organization.toString()))
                .replaceWithVoid();
    }

    /** A row without Ascora's id, unless it is there: the job is to be created. */
    public Uni<Void> addOwed(
            SqlClient transaction, OrganizationId organization, UUID integration, UUID id, JsonObject payload) {
        return transaction
                .preparedQuery(ADD_OWED)
                .execute(Tuple.of(
                        id,
                        organization.value(),
                        integration,
                        payload.getJsonObject("row"),
                        payload.getString("reference")))
                .replaceWithVoid();
    }

    /** Takes a row away that Ascora has never heard of. */
    public Uni<Void> removeOwed(SqlClient transaction, OrganizationId organization, UUID id) {
        return transaction
                .preparedQuery(REMOVE_OWED)
                .execute(Tuple.of(organization.value(), id))
                .replaceWithVoid();
    }

    /** Gives rows that are owed the ids of those jobs of a page that carry their reference. */
    public Uni<Void> adopt(SqlClient transaction, OrganizationId organization, List<MirrorRecord> page) {
        String[] ids = page.stream().map(MirrorRecord::id).toArray(String[]::new);
        String[] titles = page.stream()
                .map(job -> job.columns().getOrDefault("job_title", ""))
                .toArray(String[]::new);
        return transaction
                .preparedQuery(ADOPT)
                .execute(Tuple.of(organization.value(), ids, titles))
                .replaceWithVoid();
    }

    /** Ascora has given the row's job this id. */
    public Uni<Void> identify(SqlClient transaction, OrganizationId organization, UUID id, String jobId) {
        Tuple values = Tuple.of(organization.value(), id, jobId);
        Uni<Void> done = Uni.createFrom().voidItem();
        for (String statement : TAKE_OVER) {
            done = done.chain(
                    () -> transaction.preparedQuery(statement).execute(values).replaceWithVoid());
        }
        return done;
    }

    /** Says that the row's job came from here and that nobody has changed it in Ascora since. */
    public Uni<Void> cameFromHere(SqlClient transaction, OrganizationId organization, UUID id) {
        return transaction
                .preparedQuery(CAME_FROM_HERE)
                .execute(Tuple.of(organization.value(), id))
                .replaceWithVoid();
    }

    /** Mirrors a job as Ascora shows it. */
    public Uni<Void> show(
            SqlClient transaction, OrganizationId organization, AscoraConnection connection, JsonNode job) {
        return mirror.store(
                        transaction,
                        organization,
                        connection.integrationId(),
                        JobMirror.TABLE,
                        List.of(record(connection, job)))
                .replaceWithVoid();
    }

    private static MirrorRecord record(AscoraConnection connection, JsonNode job) {
        JobMirror shape = new JobMirror(
                connection.settings().timezone(), connection.settings().currency());
        if (new RecordReader(shape).read(job) instanceof ParsedRecord.Usable<MirrorRecord> usable) {
            return usable.record();
        }
        throw new IllegalStateException("a job without an id is no answer");
    }

    private static JobIdentity identity(Row row) {
        return new JobIdentity(
                row.getUUID("id"),
                Optional.ofNullable(row.getString("ascora_job_id")),
                Optional.ofNullable(row.getString("job_number")));
    }
}
