package io.orgsync.ascora.pull;

import io.orgsync.model.sync.Counts;
import io.orgsync.model.sync.RunRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One stream of one run, with what has become of it so far. */
record RunStream(
        long runId,
        StreamName stream,
        Status status,
        Counts counts,
        long pages,
        Optional<RunRow.Failure> failure,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt) {

    enum Status {
        PENDING,
        RUNNING,
        COMPLETED,
        FAILED,
        SKIPPED,
        CANCELLED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Status of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** True while the run still has to bring it up to date. */
    boolean isOwed() {
        return status == Status.PENDING || status == Status.RUNNING;
    }

    Duration duration() {
        return startedAt
                .flatMap(start -> completedAt.map(end -> Duration.between(start, end)))
                .orElse(Duration.ZERO);
    }
}
