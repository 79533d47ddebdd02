package io.orgsync.ascora.pull;

import io.orgsync.model.sync.RunStatus;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of each stream of a manual pull.
 *
 * @param runId while the run is not over
 * @param status of the run, while it is not over
 */
@Schema(name = "ManualSyncResult")
record ManualResult(
        Optional<Long> runId, Optional<RunStatus> status, SyncResult customers, SyncResult jobs, SyncResult invoices) {

    static ManualResult of(PullRun run) {
        Map<StreamName, SyncResult> results = run.results();
        boolean over = run.row().status().ended();
        return new ManualResult(
                over ? Optional.empty() : Optional.of(run.row().id()),
                over ? Optional.empty() : Optional.of(run.row().status()),
                results.getOrDefault(StreamName.CUSTOMERS, SyncResult.NOTHING),
                results.getOrDefault(StreamName.JOBS, SyncResult.NOTHING),
                results.getOrDefault(StreamName.INVOICES, SyncResult.NOTHING));
    }
}
