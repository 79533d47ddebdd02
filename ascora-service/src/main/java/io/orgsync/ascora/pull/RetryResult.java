package io.orgsync.ascora.pull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.orgsync.model.sync.RunStatus;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a retry.
 *
 * @param runId while the run of the failed streams is not over
 * @param status of that run, while it is not over
 */
@Schema(name = "RetryResult")
record RetryResult(
        Optional<Long> runId,
        Optional<RunStatus> status,
        @JsonUnwrapped SyncResult result) {

    static RetryResult of(ManualSync.Retried retried) {
        Optional<PullRun> unfinished =
                retried.run().filter(run -> !run.row().status().ended());
        return new RetryResult(
                unfinished.map(run -> run.row().id()),
                unfinished.map(run -> run.row().status()),
                retried.result());
    }
}
