package io.orgsync.model.sync;

import com.fasterxml.jackson.annotation.JsonValue;
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
}
