package io.orgsync.model.sync;

import com.fasterxml.jackson.annotation.JsonValue;
import io.orgsync.model.problem.AskedWord;
import java.util.Locale;

/** What made a run. */
public enum TriggerSource {
    MANUAL,
    SCHEDULE,
    RETRY;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TriggerSource of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The source that a query parameter names; 400 for another word. */
    static TriggerSource asked(String word) {
        return AskedWord.of("triggerSource", word, values(), TriggerSource::word);
    }
}
