package io.orgsync.ascora.connection;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who wins when a field was changed here and in Ascora.
 *
 * @param standard for fields that {@code fields} doesn't name
 * @param fields by names as {@code customer.phone}
 */
@Schema(name = "ConflictPolicy")
public record ConflictPolicy(@JsonProperty("default") Winner standard, Map<String, Winner> fields) {

    static final ConflictPolicy MANUAL = new ConflictPolicy(Winner.MANUAL, Map.of());

    /** One side, or nobody until a person has decided. */
    @Schema(name = "ConflictWinner")
    public enum Winner {
        LOCAL,
        REMOTE,
        MANUAL;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Winner of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    static Map<String, Winner> fields(Map<String, String> words) {
        Map<String, Winner> fields = new TreeMap<>();
        words.forEach((field, word) -> fields.put(field, Winner.of(word)));
        return fields;
    }

    /** Who wins for a field such as {@code customer.phone}. */
    public Winner of(String field) {
        return fields.getOrDefault(field, standard);
    }
}
