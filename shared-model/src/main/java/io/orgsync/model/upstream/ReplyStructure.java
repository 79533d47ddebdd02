package io.orgsync.model.upstream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a reply looks like, for diagnosis: of JSON the key names and types down to depth 3, at most 50 keys; of anything
 * else its type and size. It never holds a value and may be stored, logged and shown.
 *
 * @param text one line of at most 2,000 characters
 */
public record ReplyStructure(String text) {

    private static final int MAX_CHARACTERS = 2_000;
    private static final int LOOK_AT_BYTES = 512;
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]{1,30}/[a-z0-9.+-]{1,50}");

    /** Describes a reply. */
    public static ReplyStructure of(UpstreamResponse response) {
        String text = mediaType(response) + ", " + response.body().length() + " bytes: " + content(response);
        return new ReplyStructure(text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS));
    }

    private static String mediaType(UpstreamResponse response) {
        return response.header("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(type -> MEDIA_TYPE.matcher(type).matches())
                .orElse("no content type");
    }

    private static String content(UpstreamResponse response) {
        String start = start(response);
        if (start.isEmpty()) {
            return response.body().length() == 0 ? "empty" : "starts with blanks";
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return "looks like HTML";
        }
        return start.startsWith("<") ? "looks like XML" : json(response).orElse("not JSON");
    }

    private static Optional<String> json(UpstreamResponse response) {
        JsonStructure structure = new JsonStructure();
        try (JsonParser parser = JSON.createParser(response.body().getBytes())) {
            structure.read(parser);
            return Optional.of(structure.text()).filter(text -> !text.isEmpty());
        } catch (JsonEOFException truncated) {
            return Optional.of("truncated JSON, " + structure.text());
        } catch (IOException notJson) {
            return structure.isEmpty() ? Optional.empty() : Optional.of("broken JSON, " + structure.text());
        }
    }

    private static String start(UpstreamResponse response) {
        int length = Math.min(LOOK_AT_BYTES, response.body().length());
        String text = response.body().getString(0, length, "UTF-8");
        return text.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    }
}
