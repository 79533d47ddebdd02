package io.orgsync.pxc.integration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code PUT} and {@code PATCH /api/integrations/{id}}. What is left out stays as it is; members that a GET
 * shows beside these are ignored.
 *
 * @param platformType fixed; may be repeated
 * @param name 1 to 255 characters, trimmed
 * @param isEnabled false keeps workflows of this integration from running
 */
@Schema(name = "IntegrationChange")
@JsonIgnoreProperties({
    "id",
    "organizationId",
    "metadata",
    "connectionStatus",
    "lastTestedAt",
    "testResult",
    "hasCredentials",
    "catalogImported",
    "createdAt",
    "updatedAt"
})
public record IntegrationChange(
        @Schema(pattern = "pxc") Optional<@Pattern(regexp = "pxc", message = "is fixed") String> platformType,
        Optional<@Size(min = 1, max = 255) String> name,
        Optional<SubmittedCredentials> credentials,
        Optional<@Valid SubmittedConfig> connectionConfig,
        Optional<Boolean> isEnabled) {

    public IntegrationChange {
        name = name.map(String::trim);
    }
}
