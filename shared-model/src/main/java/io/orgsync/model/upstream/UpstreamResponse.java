package io.orgsync.model.upstream;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Optional;

/**
 * What an upstream answered. Printing it shows status and size only.
 *
 * @param status the HTTP status
 * @param headers with names in any case
 * @param body whole and unpacked; empty when there was none
 * @param elapsed from sending to the last byte, of this try alone
 */
public record UpstreamResponse(int status, ResponseHeaders headers, Buffer body, Duration elapsed) {

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.first(name);
    }

    @Override
    public String toString() {
        return status + ", " + body.length() + " bytes";
    }
}
