package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.devkit.upstream.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One element as it is sent, serialised once. */
public final class RawJson {

    private final byte[] bytes;
    private final boolean object;

    private RawJson(byte[] bytes, boolean object) {
        this.bytes = bytes;
        this.object = object;
    }

    static RawJson of(JsonNode element) {
        return new RawJson(Json.bytes(element), element.isObject());
    }

    /** Whether this is a JSON object at all; dirty data may hold other elements. */
    public boolean isObject() {
        return object;
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The element as a tree, a fresh one with each call. */
    public JsonNode tree() {
        return Json.parse(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawJson that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text();
    }
}
