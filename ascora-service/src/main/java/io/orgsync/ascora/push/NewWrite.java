package io.orgsync.ascora.push;

import io.orgsync.model.activity.NewActivity.Actor;
import io.orgsync.model.tenancy.Caller;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A write that is about to be added.
 *
 * @param kind the word of its {@link WriteKind}
 * @param resourceId the row that it is about; writes of one row are sent in their order
 * @param payload what the kind needs to send it, never a secret
 * @param dependsOn the write that must be done before
 * @param actor who wants it; absent when the service itself does
 */
public record NewWrite(
        String kind, UUID resourceId, JsonObject payload, OptionalLong dependsOn, Optional<Actor> actor) {

    /** A write that a caller wants and that depends on no other. */
    public static NewWrite of(WriteKind kind, UUID resourceId, JsonObject payload, Caller caller) {
        return of(kind.word(), resourceId, payload, caller);
    }

    /** The same by the word of the kind. */
    public static NewWrite of(String kind, UUID resourceId, JsonObject payload, Caller caller) {
        Actor actor = new Actor(caller.userId(), caller.userName());
        return new NewWrite(kind, resourceId, payload, OptionalLong.empty(), Optional.of(actor));
    }

    /** The same, to be sent once another write is done. */
    public NewWrite after(Write other) {
        return new NewWrite(kind, resourceId, payload, OptionalLong.of(other.id()), actor);
    }
}
