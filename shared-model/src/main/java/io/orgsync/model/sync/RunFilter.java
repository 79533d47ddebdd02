package io.orgsync.model.sync;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which runs the caller wants; a {@code @BeanParam} of lists of runs. An unknown word is a 400 that names the parameter.
 *
 * @param status where they stand
 * @param triggerSource what made them
 */
public record RunFilter(
        @QueryParam("status")
        @Parameter(description = "Where they stand.", schema = @Schema(implementation = RunStatus.class))
        Optional<String> status,

        @QueryParam("triggerSource")
        @Parameter(description = "What made them.", schema = @Schema(implementation = TriggerSource.class))
        Optional<String> triggerSource) {

    public RunFilter {
        status.ifPresent(RunStatus::asked);
        triggerSource.ifPresent(TriggerSource::asked);
    }
}
