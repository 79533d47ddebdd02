package io.orgsync.model.upstream;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts an {@link UpstreamRequest} together. */
public final class UpstreamRequestBuilder {

    private final String operation;
    private final RequestMethod method;
    private final URI uri;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Optional<Buffer> body = Optional.empty();
    private Optional<StreamedBody> streamed = Optional.empty();
    private boolean idempotent;
    private Duration timeLimit = UpstreamRequest.DEFAULT_TIME_LIMIT;
    private long maxResponseBytes = UpstreamRequest.DEFAULT_MAX_RESPONSE_BYTES;

    UpstreamRequestBuilder(String operation, RequestMethod method, URI uri) {
        this.operation = operation;
        this.method = method;
        this.uri = uri;
        this.idempotent = method.idempotent();
    }

    UpstreamRequestBuilder(UpstreamRequest request) {
        this(request.operation(), request.method(), request.uri());
        headers.putAll(request.headers());
        body = request.body();
        streamed = request.streamed();
        idempotent = request.idempotent();
        timeLimit = request.timeLimit();
        maxResponseBytes = request.maxResponseBytes();
    }

    /** Sets a header, replacing one of the same name in any case. */
    public UpstreamRequestBuilder header(String name, String value) {
        headers.keySet().removeIf(name::equalsIgnoreCase);
        headers.put(name, value);
        return this;
    }

    public UpstreamRequestBuilder body(Buffer content) {
        body = Optional.of(content);
        return this;
    }

    /** Sets a body that is not held in memory. */
    public UpstreamRequestBuilder body(StreamedBody content) {
        streamed = Optional.of(content);
        return this;
    }

    /** Sets the body and says that it is JSON. */
    public UpstreamRequestBuilder json(String content) {
        return header("Content-Type", "application/json").body(Buffer.buffer(content));
    }

    /** Says whether the request may be sent again, where HTTP's own answer for the method is wrong. */
    public UpstreamRequestBuilder idempotent(boolean repeatable) {
        idempotent = repeatable;
        return this;
    }

    public UpstreamRequestBuilder timeLimit(Duration limit) {
        timeLimit = limit;
        return this;
    }

    public UpstreamRequestBuilder maxResponseBytes(long bytes) {
        maxResponseBytes = bytes;
        return this;
    }

    /**
     * The request.
     *
     * @throws IllegalArgumentException for a header that HTTP doesn't allow, or a time limit of nothing
     */
    public UpstreamRequest build() {
        return new UpstreamRequest(
                operation, method, uri, headers, body, streamed, idempotent, timeLimit, maxResponseBytes);
    }
}
