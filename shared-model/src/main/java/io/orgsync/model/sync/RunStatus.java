package io.orgsync.model.sync;

import com.fasterxml.jackson.annotation.JsonValue;
import io.orgsync.model.problem.AskedWord;
import java.util.Locale;

/** Where a run stands, as callers see it. */
public enum RunStatus {
    QUEUED,
    RUNNING,
    PARKED,
    COMPLETED,
    COMPLETED_WITH_ERRORS,
    FAILED,
    CANCELLED;

    /** The word in JSON and in the database, for example {@code completed_with_errors}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RunStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The status that a query parameter names; 400 for another word. */
    static RunStatus asked(String word) {
        return AskedWord.of("status", word, values(), RunStatus::word);
    }

    /** True when the run did what was asked, apart from records that are in quarantine. */
    public boolean succeeded() {
        return this == COMPLETED || this == COMPLETED_WITH_ERRORS;
    }

    /** True for the states that a run never leaves. */
    public boolean ended() {
        return switch (this) {
            case QUEUED, RUNNING, PARKED -> false;
            case COMPLETED, COMPLETED_WITH_ERRORS, FAILED, CANCELLED -> true;
        };
    }
}
