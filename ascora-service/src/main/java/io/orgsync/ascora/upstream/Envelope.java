package io.orgsync.ascora.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.JsonReply;
import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.model.upstream.UpstreamResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/**
 * Opens what Ascora answers with. A 200 with {@code success:false} is a refusal; a list without {@code results} is a
 * contract violation, never "no records".
 */
record Envelope(UpstreamResponse response, Secret key) {

    /** A list, in its envelope or bare. */
    ListPage list(int page, int pageSize) {
        JsonNode reply = JsonReply.any(response);
        if (reply.isArray()) {
            return new ListPage(elements(reply), page, pageSize, OptionalInt.empty(), OptionalLong.empty());
        }
        if (!(reply instanceof ObjectNode envelope)) {
            throw JsonReply.unexpected(response, "a list");
        }
        refuse(envelope);
        AscoraJson read = AscoraJson.plain(envelope);
        OptionalLong records = read.wholeNumber("totalRecords");
        return new ListPage(results(envelope, records), page, pageSize, pages(read), records);
    }

    /** One entity under its name; empty when the envelope has none, or null. */
    Optional<JsonNode> entity(String name, String idName) {
        ObjectNode envelope = JsonReply.object(response);
        refuse(envelope);
        AscoraJson read = AscoraJson.plain(envelope);
        JsonNode entity = read.member(name);
        if (entity.isObject()) {
            return Optional.of(entity);
        }
        if (read.has(name)) {
            return Optional.empty();
        }
        if (read.has(idName)) {
            return Optional.of(envelope);
        }
        throw JsonReply.unexpected(response, "an object with the member " + name);
    }

    /** The record that a write answers with. */
    JsonNode saved(String name, String idName) {
        return entity(name, idName)
                .filter(entity -> AscoraJson.plain(entity).id(idName).isPresent())
                .orElseThrow(() -> JsonReply.unexpected(response, "a " + name + " with its id"));
    }

    /** The id with which a write is acknowledged, if any. */
    Optional<String> acknowledged() {
        ObjectNode envelope = JsonReply.object(response);
        refuse(envelope);
        return AscoraJson.plain(envelope).id("entityId");
    }

    private List<JsonNode> results(ObjectNode envelope, OptionalLong records) {
        JsonNode results = AscoraJson.plain(envelope).member("results");
        if (results.isArray()) {
            return elements(results);
        }
        // Null for an empty list is plausible; null for a page of a list that has records is not.
        if (results.isNull() && records.isPresent() && records.getAsLong() == 0) {
            return List.of();
        }
        throw JsonReply.unexpected(response, "a list with results");
    }

    private void refuse(ObjectNode envelope) {
        AscoraJson read = AscoraJson.plain(envelope);
        if (!read.flag("success").orElse(true)) {
            throw refusal(read).withReply(response);
        }
    }

    /** A refusal by status, with the reason that its body gives, if it does. */
    static UpstreamFailure explained(UpstreamFailure refused, Secret key) {
        return refused.reply()
                .flatMap(Envelope::readable)
                .map(body -> new Envelope(refused.reply().orElseThrow(), key)
                        .refusal(body)
                        .withReply(refused.reply().orElseThrow()))
                .orElse(refused);
    }

    private static Optional<AscoraJson> readable(UpstreamResponse reply) {
        try {
            return Optional.of(AscoraJson.plain(JsonReply.object(reply)))
                    .filter(body -> body.text("message", "error").isPresent());
        } catch (UpstreamFailure notJson) {
            return Optional.empty();
        }
    }

    private UpstreamFailure refusal(AscoraJson envelope) {
        String reason = envelope.text("message", "error").orElse("");
        return UpstreamFailure.of(FailureKind.REFUSED, RefusalText.cleaned(reason, key));
    }

    private static OptionalInt pages(AscoraJson envelope) {
        OptionalLong pages = envelope.wholeNumber("totalPages");
        return pages.isPresent()
                ? OptionalInt.of((int) Math.min(pages.getAsLong(), Integer.MAX_VALUE))
                : OptionalInt.empty();
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
