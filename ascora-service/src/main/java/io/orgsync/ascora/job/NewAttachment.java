package io.orgsync.ascora.job;

import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.problem.PayloadTooLarge;
import io.orgsync.model.upstream.StorableText;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that was uploaded.
 *
 * @param name without a path and without characters that have a meaning in headers
 * @param contentType a media type without parameters
 * @param bytes where they are, for as long as the request lasts
 */
record NewAttachment(String name, String contentType, long size, Path bytes) {

    static final long LARGEST = 25L * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final String ANY = "application/octet-stream";
    private static final Pattern TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,127}/[a-z0-9!#$&^_.+-]{1,127}");
    private static final Pattern MEANINGFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\"\\\\;:*?<>|%]+");

    /** Fails with 413 above 25 MB and with 400 for an empty file. */
    static NewAttachment of(String fileName, String contentType, long size, Path bytes) {
        if (size > LARGEST) {
            throw PayloadTooLarge.above(LARGEST);
        }
        if (size == 0) {
            throw InvalidRequest.of("file", "must not be empty");
        }
        return new NewAttachment(cleanName(fileName), cleanType(contentType), size, bytes);
    }

    static String cleanName(String given) {
        String text = StorableText.of(Optional.ofNullable(given).orElse("")).value();
        String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        String plain = MEANINGFUL.matcher(last).replaceAll("_").strip();
        int characters = plain.codePointCount(0, plain.length());
        String name = characters <= LONGEST_NAME
                ? plain
                : plain.substring(plain.offsetByCodePoints(0, characters - LONGEST_NAME));
        return name.isEmpty() || name.chars().allMatch(character -> character == '.') ? "file" : name;
    }

    static String cleanType(String given) {
        String type =
                Optional.ofNullable(given).orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return TYPE.matcher(type).matches() ? type : ANY;
    }

    JsonObject payload(JobIdentity job) {
        return new JsonObject()
                .put("ascoraJobId", job.requireAscoraId())
                .put("fileName", name)
                .put("contentType", contentType)
                .put("fileSize", size);
    }
}
