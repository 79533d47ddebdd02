package io.orgsync.ascora.transfer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an import is. */
public enum ImportState {
    /** Its rows arrive; it is not told of yet. */
    RECEIVING,
    RUNNING,
    /** Every row is worked; what they owe to Ascora may not be done yet. */
    COMPLETED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
