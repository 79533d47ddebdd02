package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A job.
 *
 * @param number by which it is addressed, empty when the element carries none
 * @param status also when it was sent as text; empty when absent
 * @param created empty when absent or unreadable; without a zone it is taken for UTC
 * @param siteCustomerId empty text when there is no link
 */
public record SimulatedJob(
        Optional<String> id,
        Optional<String> number,
        OptionalInt status,
        Optional<Instant> created,
        String siteCustomerId,
        Optional<DirtKind> dirt,
        RawJson json)
        implements SimulatedRecord<SimulatedJob> {

    /** A job from its document. */
    public static SimulatedJob of(JsonNode element) {
        return of(element, Optional.empty());
    }

    /** A small, clean job of nobody. */
    public static SimulatedJob of(String id, String number, JobStatus status, Instant created) {
        return of(Blanks.job(id)
                .put("jobNumber", number)
                .put("jobStatus", status.code())
                .put("jobStatusText", status.text())
                .put("dateCreated", AscoraDates.utc(created)));
    }

    static SimulatedJob of(JsonNode element, Optional<DirtKind> dirt) {
        JsonNode status = element.path("jobStatus");
        return new SimulatedJob(
                SimulatedRecord.text(element, "jobId"),
                SimulatedRecord.text(element, "jobNumber"),
                status.isMissingNode() || status.isNull() ? OptionalInt.empty() : OptionalInt.of(status.asInt()),
                SimulatedRecord.text(element, "dateCreated").flatMap(AscoraDates::read),
                element.path("siteCustomer").path("id").asText(""),
                dirt,
                RawJson.of(element));
    }

    @Override
    public SimulatedJob withJson(JsonNode element) {
        return of(element, dirt);
    }
}
