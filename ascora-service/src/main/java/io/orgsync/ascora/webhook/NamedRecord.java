package io.orgsync.ascora.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.pull.StreamName;
import io.orgsync.ascora.upstream.AscoraJson;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The record that a body names, wherever in it.
 *
 * @param id Ascora's id, if it is named
 * @param number of a job or invoice, if it is named
 */
record NamedRecord(Optional<String> id, Optional<String> number) {

    static final NamedRecord NONE = new NamedRecord(Optional.empty(), Optional.empty());

    private static final int LONGEST = 255;
    private static final int MOST_NODES = 1_000;

    /** Looks at the outermost objects first, and at no more than a thousand. */
    static NamedRecord in(JsonNode body, StreamName stream) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(body);
        for (int looked = 0; looked < MOST_NODES && !open.isEmpty(); looked++) {
            JsonNode node = open.remove();
            NamedRecord named = node.isObject() ? of(new AscoraJson(node, ZoneOffset.UTC), stream) : NONE;
            if (named.isSome()) {
                return named;
            }
            node.forEach(open::add);
        }
        return NONE;
    }

    private static NamedRecord of(AscoraJson object, StreamName stream) {
        return switch (stream) {
            case CUSTOMERS -> new NamedRecord(usable(object.id("customerId")), Optional.empty());
            case JOBS -> new NamedRecord(usable(object.id("jobId")), usable(object.text("jobNumber")));
            case INVOICES -> invoice(object);
        };
    }

    /** Many objects have an id; it is an invoice's beside an invoice's number. */
    private static NamedRecord invoice(AscoraJson object) {
        Optional<String> number = usable(object.text("invoiceNumber"));
        Optional<String> id =
                number.isPresent() ? usable(object.id("invoiceId", "id")) : usable(object.id("invoiceId"));
        return new NamedRecord(id, number);
    }

    private static Optional<String> usable(Optional<String> text) {
        return text.map(String::strip).filter(word -> !word.isEmpty() && word.length() <= LONGEST);
    }

    boolean isSome() {
        return id.isPresent() || number.isPresent();
    }

    /** What hints about the same record have in common; empty for no record. */
    String key() {
        return number.map(text -> "number:" + text)
                .or(() -> id.map(text -> "id:" + text))
                .orElse("");
    }
}
