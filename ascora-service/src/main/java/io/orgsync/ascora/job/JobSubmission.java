package io.orgsync.ascora.job;

import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.upstream.StorableText;
import io.orgsync.model.upstream.TimestampReader;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST …/jobs}. Blank counts as absent.
 *
 * @param reportId what the job is made from
 * @param customerId whom it is for: the row's id or Ascora's; needed when several customers have the report's e-mail
 *     address
 * @param priority low, normal, medium, high or urgent; else it follows from the report's severity
 * @param scheduledDate a day such as 2026-03-24, or a time such as 2026-03-24T10:00:00Z; else the report's
 * @param notes for the description, besides the report's
 * @param customFields by their names in Ascora
 */
@Schema(name = "JobSubmission")
public record JobSubmission(
        @NotNull UUID reportId,
        Optional<@Size(max = 255) String> customerId,
        @Schema(pattern = JobPriority.WORDS + "|medium") Optional<@Size(max = 20) String> priority,
        Optional<@Size(max = 50) String> scheduledDate,
        Optional<@Size(max = 10_000) String> notes,

        Optional<@Size(max = 50) Map<@Size(min = 1, max = 100) String, @NotNull @Size(max = 1_000) String>>
                customFields) {

    Optional<String> customer() {
        return text(customerId);
    }

    Optional<JobPriority> askedPriority() {
        return text(priority).map(JobPriority::asked);
    }

    Optional<String> date() {
        Optional<String> date = text(scheduledDate);
        date.filter(given -> TimestampReader.utc().read(given).isEmpty()).ifPresent(given -> {
            throw InvalidRequest.of("scheduledDate", "must be a day or a time as 2026-03-24T10:00:00Z", given);
        });
        return date;
    }

    Optional<String> remarks() {
        return text(notes);
    }

    Map<String, String> fields() {
        return customFields.orElse(Map.of());
    }

    private static Optional<String> text(Optional<String> given) {
        return given.map(text -> StorableText.of(text).value().strip()).filter(text -> !text.isEmpty());
    }
}
