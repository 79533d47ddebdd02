package io.orgsync.ascora.pull;

import io.orgsync.model.sync.RunRow;
import io.orgsync.model.sync.RunStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A run with its streams.
 *
 * @param quarantined some of the records of each stream that are in quarantine
 */
record PullRun(RunRow row, List<RunStream> streams, Map<StreamName, List<SyncResult.SyncError>> quarantined) {

    /** True when waiting for it any longer makes no sense now. */
    boolean settled() {
        return row.status().ended() || row.status() == RunStatus.PARKED;
    }

    /** What became of each stream; one that the run has nothing to do with was skipped. */
    Map<StreamName, SyncResult> results() {
        Map<StreamName, SyncResult> results = new EnumMap<>(StreamName.class);
        streams.forEach(stream -> results.put(
                stream.stream(), SyncResult.of(stream, quarantined.getOrDefault(stream.stream(), List.of()))));
        return results;
    }

    RunView view() {
        return RunView.of(row, streams);
    }
}
