package io.orgsync.ascora.mirror;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.sqlclient.data.Numeric;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Rows as callers see them: each column under its name in camel case, null where it has none. */
final class RowJson {

    /** Shown only where they say something. */
    private static final Set<String> RARE = Set.of("missing_since", "left_feed_at");

    private RowJson() {}

    static Map<String, Object> of(Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int index = 0; index < row.size(); index++) {
            String column = row.getColumnName(index);
            Object value = row.getValue(index);
            if (value != null || !RARE.contains(column)) {
                json.put(camelCase(column), value(value));
            }
        }
        return json;
    }

    private static Object value(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof Numeric number) {
            return number.bigDecimalValue();
        }
        if (value instanceof JsonObject object) {
            return object.getMap();
        }
        return value instanceof JsonArray array ? array.getList() : value;
    }

    static String camelCase(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
