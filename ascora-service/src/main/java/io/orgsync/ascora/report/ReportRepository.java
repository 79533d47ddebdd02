package io.orgsync.ascora.report;

import io.orgsync.model.paging.CountedSelect;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reports that were handed over. Every method runs in a transaction of the organisation. */
@ApplicationScoped
class ReportRepository {

    private static final String JOB = """
            (select j.id from ascora_jobs j where j.organization_id = $1 and j.report_id = r.report_id) as job_id
            """;

    private static final String SAVE = """
            insert into ascora_reports as r (organization_id, report_id, report) values ($1, $2, $3)
            on conflict (organization_id, report_id) do update
            set report = excluded.report, updated_at = engine_now()
            returning r.report_id, r.report, r.created_at, r.updated_at, r.xmax = 0 as is_new,
            """ + JOB;

    private static final String FIND =
            """
            select r.report_id, r.report, r.created_at, r.updated_at, false as is_new,
            """ + JOB + " from ascora_reports r where r.organization_id = $1 and r.report_id = $2";

    private static final CountedSelect LIST = new CountedSelect("*", """
            (select r.report_id, r.report, r.created_at, r.updated_at, false as is_new,
            """ + JOB + """
             from ascora_reports r where r.organization_id = $1) as report
            where $2::boolean is null or (job_id is not null) = $2
            """, "created_at desc, report_id");

    /** Takes a report over; an earlier one of the id is replaced. */
    public Uni<StoredReport> save(SqlClient transaction, OrganizationId organization, UUID id, Report report) {
        return transaction
                .preparedQuery(SAVE)
                .execute(Tuple.of(organization.value(), id, report.json()))
                .map(rows -> stored(Rows.one(rows)));
    }

    public Uni<Optional<StoredReport>> find(SqlClient transaction, OrganizationId organization, UUID id) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(organization.value(), id))
                .map(rows -> Rows.first(rows, ReportRepository::stored));
    }

    /** A page of reports, the latest first; with or without a job, or all. */
    Uni<Page<StoredReport>> list(
            SqlClient transaction, OrganizationId organization, Optional<Boolean> hasJob, PageRequest page) {
        List<Object> values = Arrays.asList(organization.value(), hasJob.orElse(null));
        return LIST.page(transaction, values, page, ReportRepository::stored);
    }

    private static StoredReport stored(Row row) {
        return new StoredReport(
                row.getUUID("report_id"),
                Report.of((JsonObject) row.getJson("report")),
                Optional.ofNullable(row.getUUID("job_id")),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getBoolean("is_new"));
    }
}
