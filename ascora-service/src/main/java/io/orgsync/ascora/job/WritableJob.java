package io.orgsync.ascora.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.upstream.AscoraJson;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A job as Ascora shows it, with those of its fields that can be sent. Nobody knows what becomes of fields left out. */
record WritableJob(AscoraJson job) {

    private static final List<String> FIELDS = List.of(
            "jobName",
            "jobDescription",
            "workUndertaken",
            "pricingMethod",
            "totalIncTax",
            "totalExTax",
            "purchaseOrderNumber",
            "clientOrderNumber",
            "addressLine1",
            "addressLine2",
            "suburb",
            "postcode",
            "country",
            "completedDate");
    private static final List<String> LINKS = List.of("siteCustomer", "billingCustomer", "jobType");

    static WritableJob of(JsonNode job) {
        return new WritableJob(new AscoraJson(job, ZoneOffset.UTC));
    }

    Optional<String> id() {
        return job.id("jobId");
    }

    Optional<String> number() {
        return job.text("jobNumber").map(String::strip);
    }

    boolean has(JobStatus status) {
        return job.wholeNumber("jobStatus").orElse(-1) == status.number();
    }

    /** All of it, with another status. */
    JsonObject with(JobStatus status) {
        JsonObject body = new JsonObject().put("jobId", id().orElseThrow());
        FIELDS.forEach(name -> put(name, body));
        LINKS.forEach(name -> job.linkId(name).ifPresent(id -> body.put(name, new JsonObject().put("id", id))));
        JsonArray pairs = new JsonArray();
        job.customFields("customFields")
                .forEach((name, value) ->
                        pairs.add(new JsonObject().put("fieldName", name).put("fieldValue", value)));
        if (!pairs.isEmpty()) {
            body.put("customFields", pairs);
        }
        return body.put("jobStatus", status.number());
    }

    private void put(String name, JsonObject body) {
        JsonNode value = job.member(name);
        if (value.isNumber()) {
            body.put(name, value.decimalValue());
        } else if (value.isTextual()) {
            body.put(name, value.textValue());
        }
    }
}
