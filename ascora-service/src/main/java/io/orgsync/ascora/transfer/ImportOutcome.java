package io.orgsync.ascora.transfer;

import io.orgsync.ascora.push.Write;
import io.orgsync.model.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/**
 * What a row came to.
 *
 * @param write that it owes to Ascora; absent in a dry run too
 */
record ImportOutcome(Kind kind, long line, Optional<Write> write, List<ImportFault> faults) {

    enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED,
        SKIPPED,
        INVALID
    }

    static ImportOutcome of(Kind kind, ImportLine row) {
        return new ImportOutcome(kind, row.line(), Optional.empty(), List.of());
    }

    static ImportOutcome of(Kind kind, ImportLine row, Optional<Write> write) {
        return new ImportOutcome(kind, row.line(), write, List.of());
    }

    static ImportOutcome invalid(ImportLine row, List<ImportFault> faults) {
        return new ImportOutcome(Kind.INVALID, row.line(), Optional.empty(), faults);
    }

    static ImportOutcome invalid(ImportLine row, Throwable failure) {
        ProblemException problem = ProblemException.of(failure);
        List<ImportFault> faults = problem.errors().isEmpty()
                ? List.of(row.fault("", problem.detail()))
                : problem.errors().stream()
                        .map(error -> row.fault(error.path(), error.message()))
                        .toList();
        return invalid(row, faults);
    }
}
