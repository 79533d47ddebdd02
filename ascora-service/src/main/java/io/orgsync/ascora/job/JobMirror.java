package io.orgsync.ascora.job;

import io.orgsync.ascora.mirror.Columns;
import io.orgsync.ascora.mirror.MirrorTable;
import io.orgsync.ascora.mirror.RecordShape;
import io.orgsync.ascora.upstream.AscoraJson;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How Ascora's jobs look and where they are stored.
 *
 * @param zone of times that name none
 * @param currency of the amounts
 */
public record JobMirror(ZoneId zone, String currency) implements RecordShape {

    /** A job that was made here and is then seen in Ascora is one of both sides. */
    public static final MirrorTable TABLE = new MirrorTable(
            "ascora_jobs",
            "ascora_job_id",
            columns(),
            "missing_since",
            List.of(
                    "sync_direction = case when m.sync_direction = 'to_ascora' then 'both' else m.sync_direction end",
                    "last_synced_at = engine_now()"));

    private static final List<String> ID = List.of("jobId");
    private static final List<String> FIELDS = List.of(
            "jobId",
            "topLevelJobNumber",
            "jobNumber",
            "jobName",
            "jobDescription",
            "workUndertaken",
            "jobStatus",
            "jobStatusText",
            "dateCreated",
            "pricingMethod",
            "totalIncTax",
            "totalExTax",
            "purchaseOrderNumber",
            "clientOrderNumber",
            "addressLine1",
            "addressLine2",
            "suburb",
            "state",
            "postcode",
            "country",
            "jobType",
            "siteCustomer",
            "siteContact",
            "billingCustomer",
            "billingContact",
            "completedDate",
            "customFields");

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        Stream.of(
                        "job_number",
                        "top_level_job_number",
                        "job_title",
                        "customer_id",
                        "customer_name",
                        "billing_customer_id",
                        "billing_customer_name",
                        "job_status",
                        "ascora_status_text",
                        "description",
                        "work_undertaken",
                        "job_address",
                        "suburb",
                        "state",
                        "postcode",
                        "country",
                        "job_type",
                        "pricing_method",
                        "purchase_order_number",
                        "client_order_number",
                        "currency")
                .forEach(column -> columns.put(column, "text"));
        columns.put("ascora_status", "integer");
        Stream.of("estimated_cost", "total_ex_tax", "total_inc_tax").forEach(column -> columns.put(column, "numeric"));
        Stream.of("date_created", "completed_date").forEach(column -> columns.put(column, "timestamptz"));
        columns.put("custom_fields", "jsonb");
        return columns;
    }

    @Override
    public String noun() {
        return "job";
    }

    @Override
    public List<String> idFields() {
        return ID;
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public String settings() {
        return zone.getId() + currency;
    }

    @Override
    public Optional<Instant> createdAt(AscoraJson job) {
        return job.instant("dateCreated");
    }

    @Override
    public void read(AscoraJson job, Columns columns) {
        columns.put("job_number", job.text("jobNumber").map(String::strip))
                .put("top_level_job_number", job.text("topLevelJobNumber").map(String::strip))
                .put("job_title", job.text("jobName"))
                .put("description", job.text("jobDescription"))
                .put("work_undertaken", job.text("workUndertaken"))
                .put("job_type", job.linkName("jobType"))
                .put("pricing_method", job.text("pricingMethod"))
                .put("purchase_order_number", job.text("purchaseOrderNumber"))
                .put("client_order_number", job.text("clientOrderNumber"))
                .put("date_created", createdAt(job))
                .put("completed_date", job.instant("completedDate"))
                .put("custom_fields", new JsonObject(Map.copyOf(job.customFields("customFields"))).encode());
        readStatus(job, columns);
        readCustomers(job, columns);
        readAddress(job, columns);
        readMoney(job, columns);
    }

    private static void readStatus(AscoraJson job, Columns columns) {
        OptionalLong number = job.wholeNumber("jobStatus");
        boolean storable = number.isPresent() && Math.abs(number.getAsLong()) < Integer.MAX_VALUE;
        Optional<JobStatus> status = storable ? JobStatus.of(number.getAsLong()) : Optional.empty();
        columns.put("ascora_status", storable ? Optional.of(number.getAsLong()) : Optional.empty())
                .put("ascora_status_text", job.text("jobStatusText").or(() -> status.map(JobStatus::text)))
                .put("job_status", status.map(JobStatus::word).orElse(JobStatus.UNKNOWN));
    }

    private static void readCustomers(AscoraJson job, Columns columns) {
        columns.put("customer_id", job.linkId("siteCustomer"))
                .put("customer_name", job.linkName("siteCustomer"))
                .put("billing_customer_id", job.linkId("billingCustomer"))
                .put("billing_customer_name", job.linkName("billingCustomer"));
    }

    private static void readAddress(AscoraJson job, Columns columns) {
        columns.put("suburb", job.text("suburb"))
                .put("state", job.text("state"))
                .put("postcode", job.text("postcode"))
                .put("country", job.text("country"))
                .line(
                        "job_address",
                        Stream.of("addressLine1", "addressLine2", "suburb", "state", "postcode", "country")
                                .map(job::text));
    }

    private void readMoney(AscoraJson job, Columns columns) {
        columns.put("estimated_cost", job.number("totalExTax"))
                .put("total_ex_tax", job.number("totalExTax"))
                .put("total_inc_tax", job.number("totalIncTax"))
                .put("currency", currency);
    }
}
