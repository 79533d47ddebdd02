package io.orgsync.ascora.transfer;

import io.orgsync.model.problem.ProblemException;
import io.orgsync.model.problem.ProblemType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What ends a batch early.
 *
 * @param stopOnError whether nothing is begun after an item that failed; false by default. Items come one after the other
 *     then, each after the end of the one before
 * @param continueOnConflict whether a conflict (409) is no such failure; by default it is one when other failures are
 */
@Schema(name = "AscoraBatchOptions")
record BatchOptions(Optional<Boolean> stopOnError, Optional<Boolean> continueOnConflict) {

    static final BatchOptions NONE = new BatchOptions(Optional.empty(), Optional.empty());

    boolean endsAt(ProblemException failure) {
        return failure.type() == ProblemType.CONFLICT ? endsAtConflict() : endsAtError();
    }

    /** Whether an item must be over before the next one begins. */
    boolean oneByOne() {
        return endsAtError() || endsAtConflict();
    }

    private boolean endsAtError() {
        return stopOnError.orElse(false);
    }

    private boolean endsAtConflict() {
        return continueOnConflict.map(goesOn -> !goesOn).orElse(endsAtError());
    }
}
