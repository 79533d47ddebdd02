package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Json;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One order as it is sent, serialised once. The ends of the first-level attributes are remembered, so that a selection
 * of them is a copy of slices.
 */
public final class OrderJson {

    private final byte[] bytes;
    private final String[] names;
    private final int[] ends;
    private volatile OrderJson fourthGeneration;

    private OrderJson(byte[] bytes, String[] names, int[] ends) {
        this.bytes = bytes;
        this.names = names;
        this.ends = ends;
    }

    static OrderJson of(JsonNode element) {
        return element instanceof ObjectNode order ? ofObject(order) : new OrderJson(Json.bytes(element), null, null);
    }

    private static OrderJson ofObject(ObjectNode order) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
        List<String> names = new ArrayList<>();
        int[] ends = new int[order.size()];
        out.write('{');
        for (var field : order.properties()) {
            if (!names.isEmpty()) {
                out.write(',');
            }
            out.writeBytes(Json.bytes(field.getKey()));
            out.write(':');
            out.writeBytes(Json.bytes(field.getValue()));
            ends[names.size()] = out.size();
            names.add(field.getKey());
        }
        out.write('}');
        return new OrderJson(out.toByteArray(), names.toArray(String[]::new), ends);
    }

    /** Whether this is a JSON object at all; dirty data may hold other elements. */
    public boolean isObject() {
        return names != null;
    }

    /** The document as text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The document as a tree, a fresh one with each call. */
    public JsonNode tree() {
        return Json.parse(bytes);
    }

    int size() {
        return bytes.length;
    }

    OrderJson in(PxcBehaviour.Payload payload) {
        if (payload == PxcBehaviour.Payload.V5 || !isObject()) {
            return this;
        }
        OrderJson known = fourthGeneration;
        if (known == null) {
            known = of(FourthGeneration.of((ObjectNode) tree()));
            fourthGeneration = known;
        }
        return known;
    }

    void appendTo(Buffer out, Projection projection) {
        if (!isObject() || projection.isWhole()) {
            out.appendBytes(bytes);
            return;
        }
        appendSelected(out, projection);
    }

    private void appendSelected(Buffer out, Projection projection) {
        char before = '{';
        int start = 1;
        for (int i = 0; i < names.length; i++) {
            if (projection.keeps(names[i])) {
                out.appendByte((byte) before);
                out.appendBytes(bytes, start, ends[i] - start);
                before = ',';
            }
            start = ends[i] + 1;
        }
        out.appendString(before == '{' ? "{}" : "}");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderJson that && Arrays.equals(bytes, that.bytes);
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
