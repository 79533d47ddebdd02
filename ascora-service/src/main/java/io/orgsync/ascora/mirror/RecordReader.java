package io.orgsync.ascora.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.upstream.AscoraJson;
import io.orgsync.model.sync.ParsedRecord;
import io.orgsync.model.upstream.StorableJson;
import java.util.Optional;

/**
 * Reads records of one kind. Whatever has an id can be stored: what can't be read is absent. Only an element that is no
 * object, or has no usable id, goes to quarantine.
 */
public record RecordReader(RecordShape shape) {

    private static final int LONGEST_ID = 255;
    private static final int SHOWN = 200;

    /** Never throws for what an upstream may send. */
    public ParsedRecord<MirrorRecord> read(JsonNode element) {
        StorableJson storable = StorableJson.of(element);
        JsonNode node = storable.value();
        if (!node.isObject()) {
            return unusable(node, Optional.empty(), "the " + shape.noun() + " is not a JSON object", "");
        }
        AscoraJson fields = new AscoraJson(node, shape.zone());
        Optional<String> id = fields.id(shape.idFields().toArray(String[]::new));
        String path = "/" + shape.idFields().get(0);
        if (id.isEmpty()) {
            return unusable(node, id, "the " + shape.noun() + " has no id", path);
        }
        if (id.get().length() > LONGEST_ID) {
            return unusable(node, id, "the id has more than " + LONGEST_ID + " characters", path);
        }
        MirrorRecord record = record(id.get(), node, fields);
        return new ParsedRecord.Usable<>(record, storable.repairs());
    }

    private MirrorRecord record(String id, JsonNode node, AscoraJson fields) {
        Columns columns = new Columns();
        shape.read(fields, columns);
        String hash = JsonNodes.digest(node, shape.fields(), shape.settings());
        return new MirrorRecord(id, shape.createdAt(fields), columns.values(), node.toString(), hash);
    }

    private static ParsedRecord<MirrorRecord> unusable(JsonNode node, Optional<String> id, String reason, String path) {
        String key = id.filter(text -> text.length() <= LONGEST_ID).orElseGet(() -> "#" + JsonNodes.digest(node));
        Optional<String> shown = id.map(text -> text.substring(0, Math.min(text.length(), SHOWN)));
        return new ParsedRecord.Unusable<>(key, shown, reason, path, node.toString());
    }
}
