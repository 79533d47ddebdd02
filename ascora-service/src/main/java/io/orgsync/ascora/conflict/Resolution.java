package io.orgsync.ascora.conflict;

import io.orgsync.model.problem.InvalidRequest;
import io.vertx.core.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a conflict is decided.
 *
 * @param resolution local, remote or merge
 * @param fields with merge: the side that wins for each field, local or remote; a field that is not named takes the local
 *     value unless that is blank
 * @param dryRun true to be told what would be written, and nothing else
 */
@Schema(name = "ConflictResolution")
public record Resolution(
        @NotNull @Pattern(regexp = "local|remote|merge", message = "must be one of local, remote, merge")
        String resolution,

        Optional<
                        @Size(max = 50) Map<
                                String, @NotNull @Pattern(regexp = SIDE, message = "must be local or remote") String>>
                fields,

        Optional<Boolean> dryRun) {

    private static final String SIDE = "local|remote";

    boolean isDryRun() {
        return dryRun.orElse(false);
    }

    /** The changes to write: those in conflict that the local side wins, and those that never were in conflict. */
    JsonObject changes(ConflictRow conflict) {
        requireKnownFields(conflict);
        JsonObject changes = conflict.changes().copy();
        conflict.fields().stream().filter(field -> !localWins(field)).forEach(field -> changes.remove(field.name()));
        return changes;
    }

    /** What the changes are compared with: Ascora's values where they were looked at, which is now agreed. */
    static JsonObject base(ConflictRow conflict) {
        JsonObject base = conflict.base().copy();
        conflict.fields().forEach(field -> base.put(field.name(), json(field.remote())));
        return base;
    }

    @SuppressWarnings("unchecked") // what FieldConflict has read
    private static Object json(Object value) {
        return value instanceof Map<?, ?> map ? new JsonObject((Map<String, Object>) map) : value;
    }

    private boolean localWins(FieldConflict field) {
        return switch (resolution) {
            case "local" -> true;
            case "remote" -> false;
            default ->
                fields.map(sides -> sides.get(field.name()))
                        .map("local"::equals)
                        .orElseGet(() -> !field.local().equals(""));
        };
    }

    private void requireKnownFields(ConflictRow conflict) {
        fields.ifPresent(sides -> sides.keySet().forEach(name -> {
            if (conflict.fields().stream().noneMatch(field -> field.name().equals(name))) {
                throw InvalidRequest.of("fields." + name, "is not in conflict");
            }
        }));
    }
}
