package io.orgsync.ascora.conflict;

import io.orgsync.ascora.connection.ConflictPolicy.Winner;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What becomes of changes wanted here when Ascora's record may have changed too, field by field and by content.
 *
 * @param toSend fields whose wanted value is to be written
 * @param undecided fields that a person must decide; as long as there are some, nothing is to be written
 */
public record ThreeWay(JsonObject toSend, List<FieldConflict> undecided) {

    /**
     * Compares.
     *
     * @param base the fields as both sides agreed on them last
     * @param local the fields to change, with their wanted values
     * @param remote the fields as Ascora has them now
     * @param policy who wins for each field
     */
    public static ThreeWay of(JsonObject base, JsonObject local, JsonObject remote, Function<String, Winner> policy) {
        JsonObject toSend = new JsonObject();
        List<FieldConflict> undecided = new ArrayList<>();
        for (String name : local.fieldNames()) {
            FieldConflict field = new FieldConflict(name, value(base, name), value(local, name), value(remote, name));
            if (field.local().equals(field.remote())) {
                continue;
            }
            Winner winner = field.remote().equals(field.base()) ? Winner.LOCAL : policy.apply(name);
            if (winner == Winner.LOCAL) {
                toSend.put(name, field.local());
            } else if (winner == Winner.MANUAL) {
                undecided.add(field);
            }
        }
        return new ThreeWay(toSend, List.copyOf(undecided));
    }

    /** A blank text where there is none, so that blank and absent are alike. */
    private static Object value(JsonObject fields, String name) {
        Object value = fields.getValue(name);
        if (value == null || (value instanceof JsonObject object && object.isEmpty())) {
            return "";
        }
        return value instanceof String text ? text.strip() : value;
    }
}
