package io.orgsync.ascora.transfer;

import java.util.List;

/** How many rows came to what. */
record ImportCounts(int invalid, int created, int updated, int unchanged, int skipped) {

    static ImportCounts of(List<ImportOutcome> outcomes) {
        return new ImportCounts(
                count(outcomes, ImportOutcome.Kind.INVALID),
                count(outcomes, ImportOutcome.Kind.CREATED),
                count(outcomes, ImportOutcome.Kind.UPDATED),
                count(outcomes, ImportOutcome.Kind.UNCHANGED),
                count(outcomes, ImportOutcome.Kind.SKIPPED));
    }

    private static int count(List<ImportOutcome> outcomes, ImportOutcome.Kind kind) {
        return (int) outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }

    int worked() {
        return invalid + created + updated + unchanged + skipped;
    }
}
