package io.orgsync.pxc.integration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST /api/integrations}. {@code connectionStatus}, which a shipped page sends, is ignored: only a
 * test tells the status.
 *
 * @param platformType always {@code pxc}
 * @param name 1 to 255 characters, trimmed
 */
@Schema(name = "IntegrationSubmission")
@JsonIgnoreProperties("connectionStatus")
public record IntegrationSubmission(
        @NotNull @Pattern(regexp = "pxc", message = "must be pxc")
        String platformType,

        @NotBlank @Size(max = 255) String name,
        Optional<SubmittedCredentials> credentials,
        Optional<@Valid SubmittedConfig> connectionConfig) {

    public IntegrationSubmission {
        name = name == null ? "" : name.trim();
    }

    /** What it changes where the integration is there already. */
    IntegrationChange asChange() {
        return new IntegrationChange(
                Optional.of(platformType), Optional.of(name), credentials, connectionConfig, Optional.empty());
    }
}
