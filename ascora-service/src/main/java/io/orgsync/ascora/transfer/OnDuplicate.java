package io.orgsync.ascora.transfer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.orgsync.model.problem.InvalidRequest;
import java.util.Arrays;
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
        return Arrays.stream(values())
                .filter(choice -> choice.word().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.of("onDuplicate", "must be one of skip, update, create"));
    }
}
