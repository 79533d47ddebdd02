package io.orgsync.model.upstream;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Answers each call as a script says, by the number of the call from 1. */
final class ScriptedCall implements UpstreamCall {

    static final URI ADDRESS = URI.create("https://api.example/orders?token=s3cr3t");
    static final UpstreamRequest READ =
            UpstreamRequest.get("list-orders", ADDRESS).header("Auth", "s3cr3t").build();
    static final UpstreamRequest WRITE = UpstreamRequest.post("create-job", ADDRESS)
            .json("{\"a\":\"s3cr3t\"}")
            .build();

    private final IntFunction<Uni<UpstreamResponse>> script;
    private int calls;

    private ScriptedCall(IntFunction<Uni<UpstreamResponse>> script) {
        this.script = script;
    }

    static ScriptedCall of(IntFunction<Uni<UpstreamResponse>> script) {
        return new ScriptedCall(script);
    }

    static ScriptedCall failing(FailureKind kind) {
        return of(call -> failure(kind));
    }

    static ScriptedCall failingFirst(int failures, FailureKind kind) {
        return of(call -> call <= failures ? failure(kind) : ok());
    }

    static Uni<UpstreamResponse> ok() {
        return Uni.createFrom().item(response(200));
    }

    static Uni<UpstreamResponse> failure(FailureKind kind) {
        return Uni.createFrom().failure(() -> UpstreamFailure.of(kind, "It failed."));
    }

    static UpstreamResponse response(int status) {
        return response(status, List.of());
    }

    static UpstreamResponse response(int status, List<Map.Entry<String, String>> headers) {
        return new UpstreamResponse(status, ResponseHeaders.of(headers), Buffer.buffer("s3cr3t"), Duration.ofMillis(7));
    }

    int calls() {
        return calls;
    }

    @Override
    public Uni<UpstreamResponse> send(UpstreamRequest request) {
        return Uni.createFrom().deferred(() -> script.apply(++calls));
    }
}
