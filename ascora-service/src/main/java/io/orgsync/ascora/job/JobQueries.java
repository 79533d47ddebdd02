package io.orgsync.ascora.job;

import io.orgsync.ascora.mirror.MirrorSelect;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.mirror.SearchText;
import io.orgsync.ascora.mirror.SortOrder;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads mirrored jobs. Every method runs in a transaction of the organisation. */
@ApplicationScoped
public class JobQueries {

    /** A job of Ascora names its customer only; e-mail and phone are those of the mirrored customer. */
    public static final MirrorSelect JOBS = new MirrorSelect("""
            id, organization_id, report_id, ascora_job_id, job_number, top_level_job_number, job_title, customer_id,
            customer_name, customer_email, customer_phone, billing_customer_id, billing_customer_name, job_status,
            ascora_status, ascora_status_text, description, work_undertaken, job_address, suburb, state, postcode,
            country, job_type, pricing_method, purchase_order_number, client_order_number, priority, estimated_cost,
            actual_cost, total_ex_tax, total_inc_tax, currency, date_created, scheduled_date, completed_date,
            assigned_to, assigned_to_name, invoice_status, invoice_amount, payment_status, notes, custom_fields,
            sync_direction, synced_at, last_synced_at, missing_since, created_at, updated_at, sync_status, has_conflict
            """, """
            (
              select j.id, j.organization_id, j.report_id, j.ascora_job_id, j.job_number, j.top_level_job_number,
                     j.job_title, j.customer_id, j.customer_name, coalesce(j.customer_email, c.email) as customer_email,
                     coalesce(j.customer_phone, c.phone, c.mobile) as customer_phone, j.billing_customer_id,
                     j.billing_customer_name, j.job_status, j.ascora_status, j.ascora_status_text, j.description,
                     j.work_undertaken, j.job_address, j.suburb, j.state, j.postcode, j.country, j.job_type,
                     j.pricing_method, j.purchase_order_number, j.client_order_number, j.priority, j.estimated_cost,
                     j.actual_cost, j.total_ex_tax, j.total_inc_tax, j.currency, j.date_created, j.scheduled_date,
                     j.completed_date, j.assigned_to, j.assigned_to_name, j.invoice_status, j.invoice_amount,
                     j.payment_status, j.notes, j.custom_fields, j.sync_direction, j.synced_at,
                     case when j.missing_since is null then greatest(j.last_synced_at, s.swept_at)
                          else j.last_synced_at end as last_synced_at,
                     j.missing_since, j.created_at, j.updated_at,
                     case when j.ascora_job_id is null then 'pending' else 'synced' end as sync_status,
                     false as has_conflict
              from ascora_jobs j
              left join ascora_customers c on c.organization_id = $1 and c.ascora_customer_id = j.customer_id
              left join lateral (
                select max(last_full_sweep_at) as swept_at from checkpoints
                where organization_id = $1 and stream = 'jobs' and j.ascora_job_id is not null
              ) s on true
              where j.organization_id = $1
            ) as job
            where true
            """);

    private static final String MATCH = """
            and ($2::text is null or job_status = $2 or ascora_status::text = $2)
            and ($3::text is null or customer_id = lower($3)
                 or customer_id = (select ascora_customer_id from ascora_customers
                                   where organization_id = $1 and id::text = lower($3)))
            and ($4::text is null or job_title ilike $4 or job_number ilike $4 or customer_name ilike $4
                 or customer_email ilike $4 or description ilike $4 or job_address ilike $4 or ascora_job_id ilike $4)
            """;

    private static final String ONE = "and (id = $2 or ascora_job_id = lower($3) or job_number = $3)";

    private static final String NEAREST = "(id = $2) desc nulls last, (ascora_job_id = lower($3)) desc nulls last, id";

    /** The words of jobStatus, as a pattern. */
    static final String STATUSES = "pending|scheduled|in_progress|completed|cancelled|deferred|unknown";

    /** What it may be sorted by, for the API's document. */
    static final String SORT_WORDS =
            "createdAt|-createdAt|updatedAt|-updatedAt|dateCreated|-dateCreated|scheduledDate|-scheduledDate|"
                    + "completedDate|-completedDate|jobTitle|-jobTitle|title|-title|jobNumber|-jobNumber|"
                    + "customerName|-customerName|customer|-customer|jobStatus|-jobStatus|status|-status|"
                    + "estimatedCost|-estimatedCost|cost|-cost|scheduled|-scheduled";

    private static final SortOrder SORTS = SortOrder.of(
            SORT_WORDS,
            Map.ofEntries(
                    Map.entry("createdAt", "created_at"),
                    Map.entry("updatedAt", "updated_at"),
                    Map.entry("dateCreated", "date_created"),
                    Map.entry("scheduledDate", "scheduled_date"),
                    Map.entry("completedDate", "completed_date"),
                    Map.entry("jobTitle", "job_title"),
                    Map.entry("title", "job_title"),
                    Map.entry("jobNumber", "job_number"),
                    Map.entry("customerName", "customer_name"),
                    Map.entry("customer", "customer_name"),
                    Map.entry("jobStatus", "job_status"),
                    Map.entry("status", "job_status"),
                    Map.entry("estimatedCost", "estimated_cost"),
                    Map.entry("cost", "estimated_cost"),
                    Map.entry("scheduled", "scheduled_date")));

    /**
     * Which jobs are wanted.
     *
     * @param status a word of the front ends, one of Ascora's numbers, or {@code all}
     * @param customerId Ascora's id of the site's customer, or our row's
     */
    record Filter(
            Optional<String> status, Optional<String> customerId, Optional<String> search, Optional<String> sort) {}

    Uni<Page<Map<String, Object>>> list(
            SqlClient transaction, OrganizationId organization, Filter filter, PageRequest page) {
        Optional<String> status = filter.status()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.equals("all"));
        return JOBS.page(
                transaction,
                MATCH,
                SORTS.orderBy(filter.sort()),
                Arrays.asList(
                        organization.value(),
                        status.orElse(null),
                        filter.customerId().orElse(null),
                        SearchText.pattern(filter.search()).orElse(null)),
                page);
    }

    /** By the row's id, Ascora's id or the job's number. */
    Uni<Optional<Map<String, Object>>> find(SqlClient transaction, OrganizationId organization, RecordKey key) {
        return JOBS.first(
                transaction,
                ONE,
                NEAREST,
                Arrays.asList(organization.value(), key.rowId().orElse(null), key.text()));
    }
}
