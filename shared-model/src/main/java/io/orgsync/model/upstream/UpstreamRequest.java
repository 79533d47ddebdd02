package io.orgsync.model.upstream;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request to an upstream. Printing it shows method, host and path: neither query, headers nor body, which may hold
 * secrets.
 *
 * @param operation a name for metrics, one of few, such as {@code list-orders}
 * @param method what is asked
 * @param uri the absolute address; whether it may be called is for {@link EgressPolicy} to say
 * @param headers in the order they are sent
 * @param body what is sent, if anything
 * @param streamed what is sent instead, when it is too large for memory
 * @param idempotent whether it may be sent again after a failure; by default what HTTP says of the method
 * @param timeLimit for one try, from connecting to the last byte of the reply; 30 s by default. Resolving the name takes up
 *     to 5 s more
 * @param maxResponseBytes of the reply's body, unpacked; 64 MiB by default
 */
public record UpstreamRequest(
        String operation,
        RequestMethod method,
        URI uri,
        Map<String, String> headers,
        Optional<Buffer> body,
        Optional<StreamedBody> streamed,
        boolean idempotent,
        Duration timeLimit,
        long maxResponseBytes) {

    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(30);
    public static final long DEFAULT_MAX_RESPONSE_BYTES = 64L * 1024 * 1024;

    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\t\\x20-\\x7E\\x80-\\xFF]*");

    /** Refuses headers that HTTP doesn't allow and time limits of nothing with an {@link IllegalArgumentException}. */
    public UpstreamRequest {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
        headers.forEach(UpstreamRequest::requireAllowed);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(streamed, "streamed");
        requirePositive(timeLimit);
    }

    public static UpstreamRequestBuilder get(String operation, URI uri) {
        return new UpstreamRequestBuilder(operation, RequestMethod.GET, uri);
    }

    public static UpstreamRequestBuilder post(String operation, URI uri) {
        return new UpstreamRequestBuilder(operation, RequestMethod.POST, uri);
    }

    public static UpstreamRequestBuilder put(String operation, URI uri) {
        return new UpstreamRequestBuilder(operation, RequestMethod.PUT, uri);
    }

    public static UpstreamRequestBuilder delete(String operation, URI uri) {
        return new UpstreamRequestBuilder(operation, RequestMethod.DELETE, uri);
    }

    /** A builder that holds all of this request, to send it again with another header, say. */
    public UpstreamRequestBuilder toBuilder() {
        return new UpstreamRequestBuilder(this);
    }

    @Override
    public String toString() {
        return method + " " + Optional.ofNullable(uri.getHost()).orElse("?")
                + Optional.ofNullable(uri.getRawPath()).orElse("");
    }

    // Neither name nor value is repeated in the message: the value may be a secret.
    private static void requireAllowed(String name, String value) {
        if (!HEADER_NAME.matcher(name).matches() || !HEADER_VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("A header's name or value has characters that HTTP does not allow.");
        }
    }

    private static void requirePositive(Duration timeLimit) {
        if (timeLimit.isZero() || timeLimit.isNegative()) {
            throw new IllegalArgumentException("A request's time limit must be longer than nothing.");
        }
    }
}
