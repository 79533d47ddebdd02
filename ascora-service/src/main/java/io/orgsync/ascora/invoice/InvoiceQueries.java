package io.orgsync.ascora.invoice;

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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Reads mirrored invoices. Every method runs in a transaction of the organisation. */
@ApplicationScoped
public class InvoiceQueries {

    /**
     * What is owed and whether it is overdue today, in the organisation's zone, are reckoned when a row is read. What the
     * feed leaves out is taken from the invoice's job.
     */
    public static final MirrorSelect INVOICES = new MirrorSelect("""
            id, organization_id, ascora_invoice_id, ascora_job_id, job_number, report_id, customer_id, customer_name,
            invoice_number, description, invoice_date, due_date, total_ex_tax, tax_amount, tax_estimated, total_amount,
            paid_amount, outstanding, currency, status, payment_method, payment_date, synced_at, missing_since,
            left_feed_at, created_at, updated_at, sync_status, has_conflict
            """, """
            (
              select i.id, i.organization_id, i.ascora_invoice_id, i.ascora_job_id,
                     coalesce(i.job_number, j.job_number) as job_number, coalesce(i.report_id, j.report_id) as report_id,
                     coalesce(i.customer_id, j.billing_customer_id, j.customer_id) as customer_id,
                     coalesce(i.customer_name, j.billing_customer_name, j.customer_name) as customer_name,
                     i.invoice_number, i.description, i.invoice_date, i.due_date, i.total_ex_tax, i.tax_amount,
                     i.tax_estimated, i.total_amount, i.paid_amount,
                     greatest(coalesce(i.total_amount, 0) - i.paid_amount, 0) as outstanding, i.currency,
                     case when i.total_amount is not null and i.paid_amount >= i.total_amount then 'paid'
                          when i.total_amount is not null and i.due_date < z.today then 'overdue'
                          when i.paid_amount > 0 then 'partial'
                          else 'unpaid' end as status,
                     i.payment_method, i.payment_date, i.synced_at, i.missing_since, i.left_feed_at, i.created_at,
                     i.updated_at, 'synced' as sync_status, false as has_conflict
              from ascora_invoices i
              cross join (
                select (engine_now() at time zone coalesce(
                         (select settings ->> 'timezone' from ascora_integrations where organization_id = $1),
                         'Australia/Brisbane'))::date as today
              ) z
              left join ascora_jobs j on j.organization_id = $1 and j.ascora_job_id = i.ascora_job_id
              where i.organization_id = $1
            ) as invoice
            where true
            """);

    private static final String MATCH = """
            and ($2::text is null or status = $2)
            and ($3::date is null or invoice_date >= $3)
            and ($4::date is null or invoice_date <= $4)
            and ($5::text is null or invoice_number ilike $5 or job_number ilike $5 or customer_name ilike $5
                 or description ilike $5 or ascora_invoice_id ilike $5)
            """;

    private static final String ONE = "and (id = $2 or ascora_invoice_id = lower($3) or invoice_number = $3)";

    private static final String NEAREST =
            "(id = $2) desc nulls last, (ascora_invoice_id = lower($3)) desc nulls last, id";

    /** What it may be sorted by, for the API's document. */
    static final String SORT_WORDS =
            "createdAt|-createdAt|updatedAt|-updatedAt|invoiceNumber|-invoiceNumber|jobNumber|-jobNumber|"
                    + "customerName|-customerName|amount|-amount|totalAmount|-totalAmount|outstanding|-outstanding|"
                    + "status|-status|dueDate|-dueDate|invoiceDate|-invoiceDate";

    private static final SortOrder SORTS = SortOrder.of(
            SORT_WORDS,
            Map.ofEntries(
                    Map.entry("createdAt", "created_at"),
                    Map.entry("updatedAt", "updated_at"),
                    Map.entry("invoiceNumber", "invoice_number"),
                    Map.entry("jobNumber", "job_number"),
                    Map.entry("customerName", "customer_name"),
                    Map.entry("amount", "total_amount"),
                    Map.entry("totalAmount", "total_amount"),
                    Map.entry("outstanding", "outstanding"),
                    Map.entry("status", "status"),
                    Map.entry("dueDate", "due_date"),
                    Map.entry("invoiceDate", "invoice_date")));

    /**
     * Which invoices are wanted.
     *
     * @param status unpaid, partial, paid, overdue or all
     * @param from the first invoice date
     * @param to the last invoice date
     * @param search part of the invoice's or the job's number, or of the customer's name
     */
    record Filter(
            Optional<String> status,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> search,
            Optional<String> sort) {}

    Uni<Page<Map<String, Object>>> list(
            SqlClient transaction, OrganizationId organization, Filter filter, PageRequest page) {
        return INVOICES.page(
                transaction,
                MATCH,
                SORTS.orderBy(filter.sort()),
                Arrays.asList(
                        organization.value(),
                        filter.status().filter(word -> !word.equals("all")).orElse(null),
                        filter.from().orElse(null),
                        filter.to().orElse(null),
                        SearchText.pattern(filter.search()).orElse(null)),
                page);
    }

    /** By the row's id, Ascora's id or the invoice's number. */
    Uni<Optional<Map<String, Object>>> find(SqlClient transaction, OrganizationId organization, RecordKey key) {
        return INVOICES.first(
                transaction,
                ONE,
                NEAREST,
                Arrays.asList(organization.value(), key.rowId().orElse(null), key.text()));
    }
}
