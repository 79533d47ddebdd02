package io.orgsync.ascora.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import as callers see it.
 *
 * @param total rows of the file
 * @param valid rows that could be used, of those that are worked
 * @param writes what the rows have owed to Ascora
 * @param errors the first 1000, by line: rows that could not be used, and rows whose write has failed
 */
@Schema(name = "AscoraImport")
record ImportView(
        UUID id,
        @Schema(pattern = "customers") String resource,
        @Schema(pattern = "csv|json") String format,
        OnDuplicate onDuplicate,
        boolean dryRun,
        ImportState state,
        int total,
        int valid,
        int invalid,
        int created,
        int updated,
        int unchanged,
        int skipped,
        Writes writes,
        List<ImportFault> errors,
        Instant createdAt,
        Optional<Instant> completedAt) {

    /** How many writes are in which state. */
    @Schema(name = "AscoraImportWrites")
    record Writes(int pending, int done, int unknown, int failed) {}

    static ImportView of(ImportRow row, Writes writes, List<ImportFault> errors) {
        ImportCounts counts = row.counts();
        return new ImportView(
                row.id(),
                row.wish().resource(),
                row.wish().format().word(),
                row.wish().onDuplicate(),
                row.wish().dryRun(),
                row.state(),
                row.total(),
                counts.worked() - counts.invalid(),
                counts.invalid(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.skipped(),
                writes,
                errors,
                row.createdAt(),
                row.completedAt());
    }

    /** Whether nothing will change by itself any more. */
    boolean over() {
        return worked() && writes.pending() == 0;
    }

    boolean worked() {
        return state == ImportState.COMPLETED;
    }
}
