package io.orgsync.ascora.job;

import io.orgsync.ascora.connection.AscoraSettings;
import io.orgsync.ascora.report.Report;
import io.orgsync.model.upstream.TimestampReader;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A job that is to be made from a report: what is sent to Ascora, and the row that shows it until it is there. Priority,
 * severity and date have no field in Ascora; people read them in the description.
 *
 * @param rowId of the row
 */
record JobPlan(UUID rowId, JobSubmission asked, Report report, AscoraSettings settings) {

    /** By which the job is recognised in Ascora: part of its name, which Ascora's search covers. */
    String reference() {
        return "OS-" + rowId.toString().substring(24).toUpperCase(Locale.ROOT);
    }

    /**
     * What the outbox keeps.
     *
     * @param customerId Ascora's id of the customer; absent when the write that this one waits for brings it
     */
    JsonObject payload(Optional<String> customerId) {
        JsonObject payload =
                new JsonObject().put("reference", reference()).put("job", job()).put("row", row());
        customerId.ifPresent(id -> payload.put("customerId", id));
        return payload;
    }

    private JsonObject job() {
        JsonObject job = new JsonObject().put("jobName", title()).put("jobDescription", description());
        address().ifPresent(address -> put(address, job));
        jobType().ifPresent(type -> job.put("jobType", new JsonObject().put("name", type)));
        report.claimNumber().ifPresent(claim -> job.put("purchaseOrderNumber", claim));
        report.estimatedCost().ifPresent(cost -> price(cost, job));
        if (!asked.fields().isEmpty()) {
            job.put("customFields", pairs());
        }
        return job;
    }

    private String title() {
        return Stream.of(
                        Optional.of("Report " + asked.reportId().toString().substring(0, 8)),
                        report.damageType().map(type -> "– " + type),
                        Optional.of("[" + reference() + "]"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private String description() {
        return Stream.of(
                        line("Report", Optional.of(asked.reportId().toString())),
                        line("Damage", report.damageType()),
                        line("Severity", report.severity()),
                        line("Priority", Optional.of(priority().word())),
                        line("Scheduled", date()),
                        line("Claim", report.claimNumber()),
                        line("Phone", report.customerPhone()),
                        report.notes(),
                        asked.remarks())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> line(String label, Optional<String> value) {
        return value.map(text -> label + ": " + text);
    }

    private JobPriority priority() {
        return asked.askedPriority().orElseGet(() -> JobPriority.ofSeverity(report.severity()));
    }

    private Optional<String> date() {
        return asked.date().or(report::scheduledDate);
    }

    private Optional<JobAddress> address() {
        return report.location().map(JobAddress::of);
    }

    private static void put(JobAddress address, JsonObject job) {
        address.line1().ifPresent(line -> job.put("addressLine1", line));
        address.line2().ifPresent(line -> job.put("addressLine2", line));
        address.suburb().ifPresent(suburb -> job.put("suburb", suburb));
        address.postcode().ifPresent(postcode -> job.put("postcode", postcode));
        job.put("country", address.country());
    }

    /** Ascora's name for the kind of damage; a job whose kind nobody has mapped gets Ascora's own default. */
    private Optional<String> jobType() {
        return report.damageType()
                .flatMap(damage -> settings.jobTypeMap().entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(damage.strip()))
                        .map(entry -> entry.getValue())
                        .findFirst());
    }

    private void price(BigDecimal cost, JsonObject job) {
        BigDecimal withTax =
                cost.multiply(BigDecimal.ONE.add(settings.taxRate())).setScale(2, RoundingMode.HALF_UP);
        job.put("pricingMethod", "FIXED-PRICE").put("totalExTax", cost).put("totalIncTax", withTax);
    }

    private JsonArray pairs() {
        JsonArray pairs = new JsonArray();
        asked.fields()
                .forEach((name, value) ->
                        pairs.add(new JsonObject().put("fieldName", name).put("fieldValue", value)));
        return pairs;
    }

    private JsonObject row() {
        JsonObject fields = new JsonObject();
        asked.fields().forEach(fields::put);
        JsonObject row = new JsonObject()
                .put("reportId", asked.reportId().toString())
                .put("jobTitle", title())
                .put("description", description())
                .put("priority", priority().word())
                .put("currency", settings.currency())
                .put("customFields", fields);
        report.customerName().ifPresent(name -> row.put("customerName", name));
        report.customerEmail().ifPresent(email -> row.put("customerEmail", email));
        report.customerPhone().ifPresent(phone -> row.put("customerPhone", phone));
        report.location().ifPresent(location -> row.put("jobAddress", location));
        address().flatMap(JobAddress::state).ifPresent(state -> row.put("state", state));
        jobType().ifPresent(type -> row.put("jobType", type));
        report.claimNumber().ifPresent(claim -> row.put("purchaseOrderNumber", claim));
        report.estimatedCost().ifPresent(cost -> row.put("estimatedCost", cost));
        scheduled().ifPresent(date -> row.put("scheduledDate", date.toString()));
        asked.remarks().or(report::notes).ifPresent(notes -> row.put("notes", notes));
        return row;
    }

    private Optional<Instant> scheduled() {
        return date().flatMap(new TimestampReader(settings.timezone())::read);
    }
}
