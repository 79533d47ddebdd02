package io.orgsync.ascora.pull;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The streams of a connection in the order in which a run goes through them. */
public enum StreamName {
    CUSTOMERS("customer"),
    JOBS("job"),
    INVOICES("invoice");

    private final String resource;

    StreamName(String resource) {
        this.resource = resource;
    }

    /** The word in paths, JSON and the database, for example {@code customers}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What one record is called in logs and results, for example {@code customer}. */
    public String resource() {
        return resource;
    }

    public static Optional<StreamName> of(String word) {
        return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
    }
}
