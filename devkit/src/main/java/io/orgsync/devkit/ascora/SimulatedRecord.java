package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A record as Ascora holds it, read the way an oracle needs it.
 *
 * @param <T> the kind of record
 */
public sealed interface SimulatedRecord<T extends SimulatedRecord<T>>
        permits SimulatedContact, SimulatedCustomer, SimulatedInvoice, SimulatedJob {

    /** Empty when the element carries none. */
    Optional<String> id();

    /** What is wrong with it on purpose. */
    Optional<DirtKind> dirt();

    /** The element as sent by default. */
    RawJson json();

    /** The same record with another document. */
    T withJson(JsonNode element);

    /** The same record with a change to its document. */
    default T edited(Consumer<ObjectNode> edit) {
        if (json().tree() instanceof ObjectNode document) {
            edit.accept(document);
            return withJson(document);
        }
        throw new IllegalArgumentException("an element that is no object cannot change");
    }

    /** A text of the document, empty when absent or no text. */
    static Optional<String> text(JsonNode element, String name) {
        JsonNode value = element.path(name);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
