package io.orgsync.ascora.transfer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.orgsync.model.problem.AskedWord;
import java.util.Locale;

/** What becomes of a row without an id of Ascora's whose e-mail address a customer has. */
public enum OnDuplicate {
    SKIP,
    UPDATE,
    CREATE;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OnDuplicate of(String word) {
        return AskedWord.of("onDuplicate", word, values(), OnDuplicate::word);
    }
}
