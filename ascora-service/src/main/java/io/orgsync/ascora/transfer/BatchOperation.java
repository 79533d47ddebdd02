package io.orgsync.ascora.transfer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.orgsync.model.problem.AskedWord;
import java.util.Locale;

/** What a batch does with each of its items. */
public enum BatchOperation {
    CREATE,
    UPDATE,
    SYNC,
    RESOLVE;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static BatchOperation of(String word) {
        return AskedWord.of("operation", word, values(), BatchOperation::word);
    }

    /** How many items may begin at a time; changes of one record keep their order. */
    int width() {
        return this == UPDATE ? 1 : 4;
    }
}
