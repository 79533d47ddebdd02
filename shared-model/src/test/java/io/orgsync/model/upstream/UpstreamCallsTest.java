package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpstreamCallsTest {

    private final LocalServer server = new LocalServer();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SettableClock clock = new SettableClock();
    private final RecordedPauses pauses = new RecordedPauses(clock);
    private final AtomicInteger spent = new AtomicInteger();
    private final EgressPolicy egress = new EgressPolicy(
            List.of("upstream.test"), true, name -> Uni.createFrom().item(List.of(InetAddress.getLoopbackAddress())));
    private final UpstreamCalls calls = new UpstreamCalls(server.vertx(), egress, registry, clock, pauses);
    private final ConnectionSettings settings = ConnectionSettings.of("pxc", "connection-1", this::spend);

    @AfterEach
    void close() {
        calls.close();
        server.close();
    }

    @Test
    void call_survives_a_restart_of_the_upstream() {
        AtomicInteger requests = new AtomicInteger();
        server.http(request -> request.response()
                .setStatusCode(requests.incrementAndGet() < 3 ? 503 : 200)
                .end("[]"));

        UpstreamResponse response = Outcomes.response(
                calls.forConnection(settings).send(server.get("/").build()));

        assertThat(JsonReply.array(response)).isEmpty();
        assertThat(spent).hasValue(3);
        assertThat(pauses.all()).hasSize(2);
        assertThat(registry.get("orgsync.upstream.requests")
                        .tag("outcome", "success")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void failing_upstream_opens_the_breaker_of_its_connection_only() {
        AtomicInteger requests = new AtomicInteger();
        server.http(request -> {
            requests.incrementAndGet();
            request.response().setStatusCode(500).end();
        });
        for (int run = 0; run < 2; run++) {
            Outcomes.failure(calls.forConnection(settings).send(server.get("/").build()));
        }

        UpstreamFailure heldBack = Outcomes.failure(
                calls.forConnection(settings).send(server.get("/").build()));

        assertThat(heldBack.kind()).isEqualTo(FailureKind.CIRCUIT_OPEN);
        assertThat(requests).hasValue(10);
        assertThat(calls.breakerState("connection-1").nextTry()).isPresent();
        assertThat(calls.breakerState("connection-2")).isEqualTo(new BreakerState.Closed());
        calls.forget("connection-1");
        assertThat(calls.breakerState("connection-1")).isEqualTo(new BreakerState.Closed());
    }

    @Test
    void upstream_that_wants_more_than_a_minute_ends_the_call() {
        server.http(request -> request.response()
                .setStatusCode(429)
                .putHeader("Retry-After", "3600")
                .end());

        UpstreamFailure failure = Outcomes.failure(
                calls.forConnection(settings).send(server.get("/").build()));

        assertThat(failure.kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(failure.retryAt()).contains(clock.instant().plus(Duration.ofHours(1)));
        assertThat(failure.attempts()).isEqualTo(1);
    }

    @Test
    void host_outside_the_list_is_never_called() {
        UpstreamRequest request = UpstreamRequest.get(
                        "read",
                        URI.create("http://other.test:" + server.address().port()))
                .build();

        UpstreamFailure failure = Outcomes.failure(calls.forConnection(settings).send(request));

        assertThat(failure.kind()).isEqualTo(FailureKind.ADDRESS_REFUSED);
    }

    @Test
    void answer_comes_back_on_the_context_that_asked() {
        AtomicInteger requests = new AtomicInteger();
        server.http(request -> request.response()
                .setStatusCode(requests.incrementAndGet() < 3 ? 503 : 200)
                .end("[]"));
        EgressPolicy resolving = new EgressPolicy(List.of("localhost"), true, HostResolver.on(server.vertx()));
        UpstreamCalls real = new UpstreamCalls(
                server.vertx(),
                resolving,
                registry,
                clock,
                time -> Pause.on(server.vertx()).of(Duration.ofMillis(5)));
        UpstreamRequest request = UpstreamRequest.get(
                        "read",
                        URI.create("http://localhost:" + server.address().port() + "/"))
                .build();
        Context asking = VertxContext.createNewDuplicatedContext(server.vertx().getOrCreateContext());
        CompletableFuture<Context> answered = new CompletableFuture<>();

        asking.runOnContext(start -> real.forConnection(settings)
                .send(request)
                .subscribe()
                .with(response -> answered.complete(Vertx.currentContext()), answered::completeExceptionally));

        assertThat(answered.join()).isSameAs(asking);
        real.close();
    }

    private Uni<Duration> spend() {
        return Uni.createFrom().item(() -> {
            spent.incrementAndGet();
            return Duration.ZERO;
        });
    }
}
