package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.devkit.ascora.Switch.UnknownName;
import java.util.Optional;
import java.util.stream.Stream;

/** Resolves links that were given by id or by name to those that are in use. */
final class Links {

    private Links() {}

    /**
     * The link a form means, empty for none.
     *
     * @param known the links in use
     * @param unknown what becomes of a name nobody uses
     */
    static Optional<JsonNode> resolve(Form given, Stream<JsonNode> known, UnknownName unknown, Numbering numbering) {
        Optional<String> id = given.text("id");
        Optional<String> name = given.text("name");
        if (id.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        Optional<JsonNode> found = known.filter(link -> id.isPresent()
                        ? link.path("id").asText().equalsIgnoreCase(id.get())
                        : link.path("name")
                                .asText()
                                .trim()
                                .equalsIgnoreCase(name.orElseThrow().trim()))
                .findFirst();
        return found.isPresent() ? found : missing(id, name, unknown, numbering);
    }

    private static Optional<JsonNode> missing(
            Optional<String> id, Optional<String> name, UnknownName unknown, Numbering numbering) {
        return switch (unknown) {
            case IGNORE -> Optional.empty();
            case REFUSE -> throw new Refused(name.or(() -> id).orElseThrow() + " is not known");
            case CREATE ->
                Optional.of(Blanks.link(
                        id.orElseGet(numbering::id), name.or(() -> id).orElseThrow()));
        };
    }
}
