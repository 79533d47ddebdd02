package io.orgsync.model.upstream;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A request to an upstream. Printing it shows method, host and path: neither query, headers nor body, which may hold
 * secrets.
 *
 * @param operation a name for metrics, one of few, such as {@code list-orders}
 * @param method what is asked
 * @param uri the absolute address; whether it may be called is for {@link EgressPolicy} to say
 * @param headers in the order they are sent
 * @param body what is sent, if anything
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
        boolean idempotent,
        Duration timeLimit,
        long maxResponseBytes) {

    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(30);
    public static final long DEFAULT_MAX_RESPONSE_BYTES = 64L * 1024 * 1024;

    public UpstreamRequest {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
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
        return method + " " + Optional.ofNullable(uri.getHost()).orElse("?") + uri.getRawPath();
    }

    private static void requirePositive(Duration timeLimit) {
        if (timeLimit.isZero() || timeLimit.isNegative()) {
            throw new IllegalArgumentException("A request's time limit must be longer than nothing.");
        }
    }
}
