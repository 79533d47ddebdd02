package io.orgsync.model.sync;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the columns of {@code runs}. */
final class RunRowMapping {

    private RunRowMapping() {}

    static RunRow run(Row row) {
        return new RunRow(
                row.getLong("id"),
                row.getString("lease_key"),
                row.getLong("subject_id"),
                RunStatus.of(row.getString("status")),
                TriggerSource.of(row.getString("trigger_source")),
                row.getOffsetDateTime("created_at").toInstant(),
                instant(row, "scheduled_for"),
                instant(row, "started_at"),
                instant(row, "completed_at"),
                instant(row, "parked_until"),
                Duration.ofMillis(row.getLong("active_ms")),
                row.getInteger("steps_completed"),
                row.getInteger("total_steps"),
                row.getInteger("retry_count"),
                counts(row),
                row.getLong("pages"),
                optionalLong(row.getLong("pages_expected")),
                failure(row));
    }

    static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(java.time.OffsetDateTime::toInstant);
    }

    private static Counts counts(Row row) {
        return new Counts(
                row.getLong("fetched"),
                row.getLong("inserted"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("quarantined"),
                row.getLong("missing"),
                row.getLong("repaired"));
    }

    private static Optional<RunRow.Failure> failure(Row row) {
        return Optional.ofNullable(row.getString("error_class"))
                .map(errorClass -> new RunRow.Failure(
                        errorClass,
                        Optional.ofNullable(row.getString("error_message")).orElse(""),
                        Optional.ofNullable(row.getString("advice")).orElse("")));
    }

    private static OptionalLong optionalLong(Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
