package io.orgsync.model.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orgsync.model.problem.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The keyset after which a page starts: the sort key's values of the last row seen. Opaque to callers (base64url of a
 * small JSON array), not secret: it only ever holds values of rows that its caller has seen, and row-level security
 * holds whatever it says.
 *
 * @param keys the sort key's values as text, most significant first
 */
public record Cursor(List<String> keys) {

    private static final int LONGEST = 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    public Cursor {
        keys = List.copyOf(keys);
    }

    /** @param keys values whose {@code toString} reads back, as text, numbers, UUIDs, instants */
    public static Cursor after(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
    }

    /** Reads what {@link #encoded()} wrote; anything else is a 400. */
    public static Cursor parse(String text) {
        try {
            return new Cursor(decoded(text));
        } catch (IllegalArgumentException | JsonProcessingException | NullPointerException tampered) {
            throw unreadable();
        }
    }

    // Jakarta REST converts a query parameter by this name.
    public static Cursor fromString(String text) {
        return parse(text);
    }

    private static List<String> decoded(String text) throws JsonProcessingException {
        if (text.length() > LONGEST) {
            throw unreadable();
        }
        String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        return List.of(JSON.readValue(json, String[].class));
    }

    private static InvalidRequest unreadable() {
        return InvalidRequest.of("cursor", "is not one that a list has given");
    }

    /** The form that goes into a query parameter. */
    public String encoded() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(keys));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A list of texts is always JSON", impossible);
        }
    }

    /** The key at this place as text; 400 when the cursor belongs to a list with another sort key. */
    public String text(int place) {
        if (place >= keys.size()) {
            throw unreadable();
        }
        return keys.get(place);
    }

    public long number(int place) {
        try {
            return Long.parseLong(text(place));
        } catch (NumberFormatException otherList) {
            throw unreadable();
        }
    }

    public Instant instant(int place) {
        try {
            return Instant.parse(text(place));
        } catch (DateTimeException otherList) {
            throw unreadable();
        }
    }

    public UUID uuid(int place) {
        try {
            return UUID.fromString(text(place));
        } catch (IllegalArgumentException otherList) {
            throw unreadable();
        }
    }
}
