package io.orgsync.pxc.integration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An integration as callers see it. The client secret is never shown.
 *
 * @param connectionConfig what has been set; the rest has its default
 * @param catalogImported whether the catalogue has been imported at least once
 */
@Schema(name = "Integration")
public record IntegrationView(
        long id,
        UUID organizationId,
        @Schema(pattern = "pxc") String platformType,
        String name,
        @Schema(implementation = SubmittedConfig.class) Map<String, Object> connectionConfig,
        Map<String, Object> metadata,

        @Schema(implementation = ConnectionStatus.class) String connectionStatus,

        Optional<Instant> lastTestedAt,

        @Schema(implementation = ConnectionTestResult.Stored.class, nullable = true)
        Optional<Map<String, Object>> testResult,

        boolean isEnabled,
        boolean hasCredentials,
        Optional<StoredCredentials> credentials,
        boolean catalogImported,
        Instant createdAt,
        Instant updatedAt) {

    /** What may be shown of credentials. */
    @Schema(name = "StoredPxcCredentials")
    public record StoredCredentials(
            @JsonProperty("client_id") Optional<String> clientId,
            @JsonProperty("billing_account_id") Optional<String> billingAccountId,
            boolean hasClientSecret) {}

    static IntegrationView of(Integration integration) {
        return new IntegrationView(
                integration.id,
                integration.organizationId,
                integration.platformType,
                integration.name,
                integration.connectionConfig,
                integration.metadata,
                integration.connectionStatus,
                Optional.ofNullable(integration.lastTestedAt),
                Optional.ofNullable(integration.testResult),
                integration.enabled,
                integration.hasCredentials(),
                credentials(integration),
                integration.catalogImportedAt != null,
                integration.createdAt,
                integration.updatedAt);
    }

    private static Optional<StoredCredentials> credentials(Integration integration) {
        return integration.clientId == null && integration.clientSecret == null
                ? Optional.empty()
                : Optional.of(new StoredCredentials(
                        Optional.ofNullable(integration.clientId),
                        Optional.ofNullable(integration.billingAccountId),
                        integration.clientSecret != null));
    }
}
