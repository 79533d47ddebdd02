package io.orgsync.ascora.job;

import io.orgsync.model.openapi.WithNulls;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the creation of a job answers, for the API's document.
 *
 * @param jobId the row
 * @param ascoraJobId null until Ascora has it
 * @param match which customer was found by the e-mail address
 * @param warnings what Ascora has ignored
 * @param state of the write while Ascora has not confirmed it
 */
@WithNulls(except = {"match", "warnings", "state", "outboxId"})
@Schema(name = "CreatedJob")
record CreatedJob(
        UUID jobId,
        Optional<String> ascoraJobId,
        Optional<String> jobNumber,
        Optional<Match> match,
        Optional<List<String>> warnings,
        @Schema(pattern = "pending|unknown") Optional<String> state,
        Optional<Long> outboxId) {

    /** @param reportedName the name in the report */
    @Schema(name = "JobCustomerMatch")
    record Match(
            UUID customerId,
            Optional<String> ascoraCustomerId,
            Optional<String> customerName,
            Optional<String> email,
            Optional<String> suburb,
            Optional<String> reportedName,
            Optional<Boolean> nameDiffers) {}
}
