package io.orgsync.pxc.integration;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is known of a connection. */
public enum ConnectionStatus {
    /** There are no credentials. */
    DISCONNECTED("disconnected"),
    /** The credentials have not been tried since they were entered. */
    CONFIGURED("configured"),
    CONNECTED("connected"),
    ERROR("error"),
    /** PXC refused the credentials. */
    NEEDS_REAUTH("needs_reauth");

    private final String word;

    ConnectionStatus(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
