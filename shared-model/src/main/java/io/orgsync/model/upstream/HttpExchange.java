package io.orgsync.model.upstream;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One request on its way: whatever comes first, the whole reply, a failure or the time limit, ends it. */
final class HttpExchange {

    private final Vertx vertx;
    private final UpstreamRequest request;
    private final UniEmitter<? super UpstreamResponse> emitter;
    private final Buffer body = Buffer.buffer();
    private final long startedAt = System.nanoTime();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final long timer;
    private volatile Optional<HttpClientRequest> sent = Optional.empty();

    HttpExchange(Vertx vertx, UpstreamRequest request, UniEmitter<? super UpstreamResponse> emitter) {
        this.vertx = vertx;
        this.request = request;
        this.emitter = emitter;
        this.timer = vertx.setTimer(Math.max(1, request.timeLimit().toMillis()), id -> fail(timedOut()));
    }

    void start(HttpClient client, SocketAddress address) {
        client.request(options(address)).onSuccess(this::send).onFailure(cause -> fail(HttpFault.of(cause)));
    }

    /** Stops the exchange if it is still under way. */
    void abandon() {
        if (end()) {
            sent.ifPresent(HttpClientRequest::reset);
        }
    }

    private RequestOptions options(SocketAddress address) {
        RequestOptions options = new RequestOptions()
                .setServer(address)
                .setHost(HostName.unbracketed(request.uri().getHost()))
                .setPort(address.port())
                .setSsl("https".equalsIgnoreCase(request.uri().getScheme()))
                .setMethod(HttpMethod.valueOf(request.method().name()))
                .setURI(target())
                .setFollowRedirects(false);
        request.headers().forEach(options::putHeader);
        return options;
    }

    private String target() {
        URI ascii = URI.create(request.uri().toASCIIString());
        String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return Optional.ofNullable(ascii.getRawQuery())
                .map(query -> path + "?" + query)
                .orElse(path);
    }

    private void send(HttpClientRequest opened) {
        sent = Optional.of(opened);
        if (ended.get()) {
            opened.reset();
            return;
        }
        opened.exceptionHandler(cause -> fail(HttpFault.of(cause)));
        opened.response().onSuccess(this::receive).onFailure(cause -> fail(HttpFault.of(cause)));
        request.streamed()
                .ifPresentOrElse(
                        large -> stream(opened, large), () -> content().ifPresentOrElse(opened::end, opened::end));
    }

    // The next piece is asked for when the one before is on its way. A request that is over takes no more.
    private void stream(HttpClientRequest opened, StreamedBody large) {
        opened.putHeader("Content-Length", Long.toString(large.length()));
        large.content()
                .onItem()
                .transformToUniAndConcatenate(piece -> Uni.createFrom()
                        .completionStage(() -> opened.write(piece).toCompletionStage()))
                .onItem()
                .ignoreAsUni()
                .subscribe()
                .with(sentAll -> opened.end(), cause -> fail(HttpFault.of(cause)));
    }

    // Some servers answer 411 to a write that does not say that it is empty.
    private Optional<Buffer> content() {
        return request.method().carriesBody() ? request.body().or(() -> Optional.of(Buffer.buffer())) : request.body();
    }

    private void receive(HttpClientResponse response) {
        response.exceptionHandler(cause -> fail(HttpFault.of(cause)))
                .handler(this::append)
                .endHandler(end -> succeed(response));
    }

    private void append(Buffer chunk) {
        if (body.length() + (long) chunk.length() > request.maxResponseBytes()) {
            fail(tooLarge());
        } else if (!ended.get()) {
            body.appendBuffer(chunk);
        }
    }

    private void succeed(HttpClientResponse response) {
        if (end()) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - startedAt);
            ResponseHeaders headers = ResponseHeaders.of(response.headers());
            emitter.complete(new UpstreamResponse(response.statusCode(), headers, body, elapsed));
        }
    }

    private void fail(UpstreamFailure failure) {
        if (end()) {
            Optional<HttpClientRequest> request = sent;
            request.ifPresent(HttpClientRequest::reset);
            emitter.fail(request.isPresent() ? failure : failure.withNothingSent());
        }
    }

    private boolean end() {
        vertx.cancelTimer(timer);
        return ended.compareAndSet(false, true);
    }

    private UpstreamFailure timedOut() {
        String message =
                "The upstream did not answer within " + request.timeLimit().toMillis() + " ms.";
        return UpstreamFailure.of(FailureKind.TIMED_OUT, message);
    }

    private UpstreamFailure tooLarge() {
        String message = "The upstream's answer is larger than " + request.maxResponseBytes() + " bytes.";
        return UpstreamFailure.of(FailureKind.TOO_LARGE, message);
    }
}
