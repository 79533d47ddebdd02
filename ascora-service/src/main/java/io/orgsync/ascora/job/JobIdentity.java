package io.orgsync.ascora.job;

import io.orgsync.model.problem.Conflict;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a job is known by.
 *
 * @param id of the row
 * @param ascoraJobId absent while the job is owed to Ascora; notes and attachments name it
 * @param number by which Ascora is asked for it
 */
public record JobIdentity(UUID id, Optional<String> ascoraJobId, Optional<String> number) {

    /** Ascora's id; 409 while there is none. */
    String requireAscoraId() {
        return ascoraJobId.orElseThrow(() -> Conflict.of("Ascora does not have the job yet; see the outbox."));
    }

    /** The number; 409 when the job has none. */
    String requireNumber() {
        requireAscoraId();
        return number.orElseThrow(() -> Conflict.of("The job has no number, and Ascora can't be asked without one."));
    }

    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("jobId", id);
        shown.put("ascoraJobId", ascoraJobId.orElse(null));
        shown.put("jobNumber", number.orElse(null));
        return shown;
    }
}
