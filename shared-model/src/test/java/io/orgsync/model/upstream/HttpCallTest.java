package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpCallTest {

    private final LocalServer server = new LocalServer();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void request_arrives_as_it_was_made(RequestMethod method) {
        CompletableFuture<String> seen = new CompletableFuture<>();
        server.http(request -> request.body().onSuccess(body -> {
            seen.complete(request.method() + " " + request.authority().host() + " " + request.uri() + " "
                    + request.getHeader("Auth") + " " + body);
            request.response()
                    .setStatusCode(201)
                    .putHeader("X-Total-Count", "7")
                    .end("done");
        }));
        UpstreamRequest request = new UpstreamRequestBuilder("write", method, server.uri("http", "/a%20b/c?d=e%26f"))
                .header("Auth", "key")
                .body(Buffer.buffer("body"))
                .build();

        UpstreamResponse response = server.response(request);

        assertThat(seen.join()).isEqualTo(method + " upstream.test /a%20b/c?d=e%26f key body");
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.header("x-total-COUNT")).contains("7");
        assertThat(response.body().toString()).isEqualTo("done");
        assertThat(response.elapsed()).isPositive();
    }

    @Test
    void address_beyond_ascii_is_sent_encoded() {
        server.http(request -> request.response().end(request.uri()));

        assertThat(server.response(server.get("/ä?q=☂").build()).body().toString())
                .isEqualTo("/%C3%A4?q=%E2%98%82");
    }

    @Test
    void header_that_would_become_two_is_refused_without_showing_it() {
        UpstreamRequestBuilder request = server.get("/").header("Auth", "s3cr3t\r\nX: y");

        assertThatThrownBy(request::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void header_set_again_replaces_the_first() {
        UpstreamRequest request =
                server.get("/").header("Auth", "old").header("AUTH", "new").build();

        assertThat(request.toBuilder().build()).isEqualTo(request);
        assertThat(request.headers()).containsExactly(Map.entry("AUTH", "new"));
    }

    @Test
    void empty_path_is_the_root() {
        server.http(request -> request.response().end(request.uri()));

        assertThat(server.response(server.get("?a=b").build()).body().toString())
                .isEqualTo("/?a=b");
    }

    @Test
    void redirect_is_an_answer_and_is_not_followed() {
        AtomicInteger requests = new AtomicInteger();
        server.http(request -> {
            requests.incrementAndGet();
            request.response()
                    .setStatusCode(302)
                    .putHeader("Location", "/elsewhere")
                    .end();
        });

        assertThat(server.response(server.get("/").build()).status()).isEqualTo(302);
        assertThat(requests).hasValue(1);
    }

    @Test
    void packed_reply_is_unpacked_and_its_limit_counts_unpacked() {
        String large = "0".repeat(1_000_000);
        server.http(
                new HttpServerOptions().setCompressionSupported(true),
                request -> request.response().end(large));

        assertThat(server.response(server.get("/").build()).body().toString()).isEqualTo(large);
        assertThat(server.failure(server.get("/").maxResponseBytes(999_999).build())
                        .kind())
                .isEqualTo(FailureKind.TOO_LARGE);
    }

    @Test
    void empty_write_says_that_it_is_empty() {
        server.http(request -> request.response().end(String.valueOf(request.getHeader("Content-Length"))));
        UpstreamRequest write =
                UpstreamRequest.post("write", server.uri("http", "/")).build();

        assertThat(server.response(write).body().toString()).isEqualTo("0");
    }
}
