package io.orgsync.ascora.push;

import io.orgsync.model.activity.NewActivity;
import io.orgsync.model.activity.NewActivity.Actor;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** What the audit trail says of writes; the entity id is the row of the outbox. */
final class WriteTrail {

    private static final String ENTITY = "ascora_write";

    private WriteTrail() {}

    static NewActivity done(Write write, WriteKind kind, Sent sent, Optional<Actor> actor) {
        JsonObject metadata = of(write);
        sent.upstreamId().ifPresent(id -> metadata.put("ascoraResourceId", id));
        return row("creation", write, actor, kind.deed(), metadata);
    }

    static NewActivity voided(Write write, Actor actor) {
        return row("deletion", write, Optional.of(actor), "Gave up a write to Ascora: " + write.kind(), of(write));
    }

    private static JsonObject of(Write write) {
        return new JsonObject()
                .put("kind", write.kind())
                .put("resourceType", write.resourceType())
                .put("resourceId", write.resourceId().toString());
    }

    private static NewActivity row(
            String actionType, Write write, Optional<Actor> actor, String description, JsonObject metadata) {
        return new NewActivity(actionType, ENTITY, OptionalLong.of(write.id()), actor, description, metadata);
    }
}
