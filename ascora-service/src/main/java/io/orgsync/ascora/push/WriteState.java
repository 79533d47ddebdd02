package io.orgsync.ascora.push;

import com.fasterxml.jackson.annotation.JsonValue;
import io.orgsync.model.problem.AskedWord;
import java.util.Locale;

/** What is known of a write. */
public enum WriteState {
    /** It is to be sent, at its next time. */
    PENDING,
    /** It is on its way, or it was when a connection or a pod broke off and is being looked for. */
    SENDING,
    DONE,
    /** Only a person can tell whether Ascora has carried it out. */
    UNKNOWN,
    /** Ascora has refused it, or it was never found after several tries. */
    FAILED,
    /** A person has given it up. */
    VOID;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WriteState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The state that a query parameter names; 400 for another word. */
    static WriteState asked(String word) {
        return AskedWord.of("state", word, values(), WriteState::word);
    }

    /** Whether only a person can change it. */
    boolean awaitsAPerson() {
        return this == UNKNOWN || this == FAILED;
    }
}
