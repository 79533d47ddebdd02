package io.orgsync.model.sync;

import io.orgsync.model.postgres.Columns;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.Optional;

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
                Columns.instant(row, "scheduled_for"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "completed_at"),
                Columns.instant(row, "parked_until"),
                Duration.ofMillis(row.getLong("active_ms")),
                row.getInteger("steps_completed"),
                row.getInteger("total_steps"),
                row.getInteger("retry_count"),
                counts(row),
                row.getLong("pages"),
                Columns.number(row, "pages_expected"),
                failure(row));
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
        return Columns.text(row, "error_class")
                .map(errorClass -> new RunRow.Failure(
                        errorClass,
                        Columns.text(row, "error_message").orElse(""),
                        Columns.text(row, "advice").orElse("")));
    }
}
