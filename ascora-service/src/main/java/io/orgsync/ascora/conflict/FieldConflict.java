package io.orgsync.ascora.conflict;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field that both sides have changed; a blank text is one without a value.
 *
 * @param base what both agreed on last
 * @param local what was wanted here
 * @param remote what Ascora has
 */
@Schema(name = "FieldConflict")
public record FieldConflict(
        String name,

        @Schema(
                required = true,
                anyOf = {String.class, FieldTexts.class})
        Object base,

        @Schema(
                required = true,
                anyOf = {String.class, FieldTexts.class})
        Object local,

        @Schema(
                required = true,
                anyOf = {String.class, FieldTexts.class})
        Object remote) {

    static JsonArray write(List<FieldConflict> fields) {
        JsonArray json = new JsonArray();
        fields.forEach(field -> json.add(new JsonObject()
                .put("name", field.name())
                .put("base", field.base())
                .put("local", field.local())
                .put("remote", field.remote())));
        return json;
    }

    static List<FieldConflict> read(JsonArray json) {
        return json.stream()
                .map(JsonObject.class::cast)
                .map(field -> new FieldConflict(
                        field.getString("name"),
                        shown(field.getValue("base")),
                        shown(field.getValue("local")),
                        shown(field.getValue("remote"))))
                .toList();
    }

    private static Object shown(Object value) {
        return value instanceof JsonObject object ? object.getMap() : value;
    }
}
