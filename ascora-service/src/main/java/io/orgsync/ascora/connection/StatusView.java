package io.orgsync.ascora.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orgsync.model.sync.RunStatus;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a connection is.
 *
 * @param connected always true; who is not connected gets a 404 with {@code data.connected:false}
 * @param lastSync when the mirror was last brought up to date; null before the first time
 * @param syncStatus idle, syncing, success or error
 * @param runStatus the engine's word for the newest run
 * @param stalled whether the schedule is on and its last success older than two intervals
 * @param accountChanged whether the key seems to lead to another tenant than the mirror came from
 */
@Schema(name = "AscoraStatus")
public record StatusView(
        boolean connected,
        UUID integrationId,
        URI apiUrl,
        String companyCode,
        ConnectionStatus connectionStatus,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true)
        Optional<Instant> lastSync,

        SyncStatus syncStatus,
        Optional<RunStatus> runStatus,
        boolean stalled,
        boolean accountChanged,
        SyncSettings syncSettings,
        Statistics statistics,
        WebhookHealth webhooks,
        Instant createdAt) {

    static StatusView of(ConnectionRow row, StatusRepository.Facts facts) {
        return new StatusView(
                true,
                row.id(),
                row.apiUrl(),
                row.companyCode(),
                row.status(),
                row.lastSyncAt(),
                SyncStatus.of(row.status(), facts.runStatus()),
                facts.runStatus(),
                facts.stalled(),
                row.accountChanged(),
                row.settings().syncSettings(),
                facts.statistics(),
                facts.webhooks(),
                row.createdAt());
    }
}
