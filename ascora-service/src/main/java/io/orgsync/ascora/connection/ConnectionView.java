package io.orgsync.ascora.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What connect answers. The key is never shown. */
@Schema(name = "AscoraConnection")
public record ConnectionView(
        UUID integrationId,
        URI apiUrl,
        String companyCode,
        boolean isActive,
        SyncSettings syncSettings,
        Instant createdAt) {

    static ConnectionView of(ConnectionRow row) {
        return new ConnectionView(
                row.id(),
                row.apiUrl(),
                row.companyCode(),
                row.active(),
                row.settings().syncSettings(),
                row.createdAt());
    }

    /** Always null: a web hook's secret belongs to its subscription. */
    @JsonProperty("webhookToken")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(required = true)
    public Optional<String> webhookToken() {
        return Optional.empty();
    }
}
