package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpCallTroubleTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    private final LocalServer server = new LocalServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void reply_beyond_the_limit_is_too_large_before_it_has_ended() {
        server.sending("HTTP/1.1 200 OK\r\nContent-Length: 5000000000\r\n\r\n" + "0".repeat(2_000));

        UpstreamFailure failure =
                server.failure(server.get("/").maxResponseBytes(1_000).build());

        assertThat(failure.kind()).isEqualTo(FailureKind.TOO_LARGE);
        assertThat(failure).hasMessage("The upstream's answer is larger than 1000 bytes.");
    }

    @Test
    void reply_of_just_the_limit_is_fine() {
        server.sending("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + "0".repeat(1_000));

        assertThat(server.response(server.get("/").maxResponseBytes(1_000).build())
                        .body()
                        .length())
                .isEqualTo(1_000);
    }

    @Test
    void silent_upstream_times_out() {
        server.http(request -> {});

        UpstreamFailure failure =
                server.failure(server.get("/").timeLimit(SHORT).build());

        assertThat(failure.kind()).isEqualTo(FailureKind.TIMED_OUT);
        assertThat(failure.ambiguous()).isTrue();
        assertThat(failure).hasMessage("The upstream did not answer within 300 ms.");
    }

    @Test
    void body_that_drips_for_ever_times_out() {
        server.raw(socket -> {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            long drip = server.vertx().setPeriodic(20, id -> socket.write("x"));
            socket.closeHandler(closed -> server.vertx().cancelTimer(drip));
        });

        assertThat(server.failure(server.get("/").timeLimit(SHORT).build()).kind())
                .isEqualTo(FailureKind.TIMED_OUT);
    }

    @Test
    void connection_is_dropped_after_a_time_out() throws ExecutionException, InterruptedException, TimeoutException {
        CompletableFuture<Void> dropped = new CompletableFuture<>();
        server.raw(socket -> socket.closeHandler(closed -> dropped.complete(null)));

        server.failure(server.get("/").timeLimit(SHORT).build());

        assertThat(dropped.get(5, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void connection_is_dropped_when_nobody_waits_any_more()
            throws ExecutionException, InterruptedException, TimeoutException {
        CompletableFuture<Void> arrived = new CompletableFuture<>();
        CompletableFuture<Void> dropped = new CompletableFuture<>();
        server.raw(socket -> {
            socket.closeHandler(closed -> dropped.complete(null));
            arrived.complete(null);
        });
        var waiting = server.client()
                .send(server.get("/").build(), server.address())
                .subscribe()
                .with(response -> {});
        arrived.get(5, TimeUnit.SECONDS);

        waiting.cancel();

        assertThat(dropped.get(5, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void refused_connection_has_sent_nothing() throws IOException {
        SocketAddress closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = SocketAddress.inetSocketAddress(socket.getLocalPort(), "127.0.0.1");
        }

        UpstreamFailure failure =
                Outcomes.failure(server.client().send(server.get("/").build(), closed));

        assertThat(failure.kind()).isEqualTo(FailureKind.CONNECTION_FAILED);
        assertThat(failure.ambiguous()).isFalse();
        assertThat(failure).hasMessageNotContaining("127.0.0.1").hasNoCause();
    }

    @Test
    void connection_closed_before_the_reply_is_ambiguous() {
        server.raw(socket -> socket.close());

        UpstreamFailure failure = server.failure(server.get("/").build());

        assertThat(failure.kind()).isEqualTo(FailureKind.CONNECTION_FAILED);
        assertThat(failure.ambiguous()).isTrue();
    }

    @Test
    void truncated_reply_is_a_connection_failure() {
        server.sendingAndClosing("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{\"id\":");

        assertThat(server.failure(server.get("/").build()).kind()).isEqualTo(FailureKind.CONNECTION_FAILED);
    }

    @Test
    void truncated_chunk_is_a_connection_failure() {
        server.sendingAndClosing("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");

        assertThat(server.failure(server.get("/").build()).kind()).isEqualTo(FailureKind.CONNECTION_FAILED);
    }

    @Test
    void reply_that_is_not_http_is_a_contract_violation() {
        server.sendingAndClosing("SSH-2.0-s3cr3t\r\n\r\n");

        UpstreamFailure failure = server.failure(server.get("/").build());

        assertThat(failure.kind()).isEqualTo(FailureKind.CONTRACT_VIOLATION);
        assertThat(failure).hasMessageNotContaining("s3cr3t").hasNoCause();
    }
}
