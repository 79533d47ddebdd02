package io.orgsync.ascora.transfer;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of a file.
 *
 * @param number counted from 1
 * @param data its fields that can be written, and Ascora's id
 * @param faults why it can't be used; empty when it can
 */
record ImportLine(int number, long line, JsonObject data, List<ImportFault> faults) {

    static final String ID = "ascoraCustomerId";

    Optional<String> ascoraId() {
        return text(ID).map(id -> id.toLowerCase(Locale.ROOT));
    }

    /** In lower case. */
    Optional<String> email() {
        return text("email").map(email -> email.toLowerCase(Locale.ROOT));
    }

    /** What can be written. */
    JsonObject fields() {
        JsonObject fields = data.copy();
        fields.remove(ID);
        return fields;
    }

    ImportFault fault(String field, String message) {
        return new ImportFault(line, field, message);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(data.getString(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
