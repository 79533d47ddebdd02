package io.orgsync.ascora.connection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is known of a connection. */
public enum ConnectionStatus {
    DISCONNECTED,
    CONNECTED,
    ERROR,
    /** Ascora refused the key. */
    NEEDS_REAUTH;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ConnectionStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
