package io.orgsync.ascora.pull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orgsync.ascora.connection.ConnectionSchedule;
import io.orgsync.ascora.connection.ConnectionStatus;
import io.orgsync.ascora.connection.StatusView;
import io.orgsync.ascora.connection.SyncStatus;
import io.orgsync.model.sync.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the synchronisation is.
 *
 * @param status idle, syncing, success or error
 * @param runStatus the engine's word for the newest run
 * @param stalled whether the schedule is on and its last success older than two intervals
 * @param lastSync when the mirror was last brought up to date; null before the first time
 * @param recentLogs the ten newest log rows
 */
@Schema(name = "AscoraSyncStatus")
record SyncStatusView(
        SyncStatus status,
        Optional<RunStatus> runStatus,
        ConnectionStatus connectionStatus,
        boolean stalled,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true)
        Optional<Instant> lastSync,

        boolean autoSync,
        long intervalSeconds,
        Optional<Instant> nextSync,
        long totalCustomers,
        long totalJobs,
        long totalInvoices,
        @Schema(implementation = LogView[].class) List<Map<String, Object>> recentLogs) {

    static SyncStatusView of(StatusView status, ConnectionSchedule.Plan plan, List<Map<String, Object>> logs) {
        return new SyncStatusView(
                status.syncStatus(),
                status.runStatus(),
                status.connectionStatus(),
                status.stalled(),
                status.lastSync(),
                plan.active(),
                plan.interval().toSeconds(),
                plan.nextRunAt(),
                status.statistics().totalCustomers(),
                status.statistics().totalJobs(),
                status.statistics().totalInvoices(),
                logs);
    }
}
