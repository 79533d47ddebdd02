package io.orgsync.devkit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgsync.devkit.process.ServicePorts;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoGatewayTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final CompletableFuture<HttpServerResponse> events = new CompletableFuture<>();
    private Vertx vertx;
    private DemoGateway gateway;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
        gateway = DemoGateway.start(0, service("pxc"), service("ascora"));
    }

    @AfterEach
    void stop() {
        gateway.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/organizations/1/ascora/status, ascora",
        "/api/webhooks/ascora/1/JobCreated/secret, ascora",
        "/api/integrations, pxc",
        "/api/me, pxc",
        "/q/openapi, pxc",
        "/, pxc"
    })
    void path_decides_which_service_answers(String path, String service) throws Exception {
        assertThat(post(path + "?x=1", "hello").body()).isEqualTo(service + " " + path + "?x=1 hello");
    }

    @Test
    void address_of_a_service_is_a_host_and_a_port() {
        assertThat(DemoGatewayMain.address("pxc-service:8081"))
                .isEqualTo(SocketAddress.inetSocketAddress(8081, "pxc-service"));
        assertThatThrownBy(() -> DemoGatewayMain.address("pxc-service"))
                .hasMessage("an address is host:port, not pxc-service");
    }

    @Test
    void large_body_arrives_as_it_was_sent() throws Exception {
        String body = "a".repeat(5 << 20);

        assertThat(post("/api/integrations", body).body()).hasSize(body.length() + "pxc /api/integrations ".length());
    }

    @Test
    void event_stream_passes_event_by_event() throws Exception {
        HttpResponse<InputStream> stream = http.send(request("/events").build(), BodyHandlers.ofInputStream());
        HttpServerResponse source = events.get(10, TimeUnit.SECONDS);

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: 1");
            source.write("data: 2\n");
            assertThat(lines.readLine()).isEqualTo("data: 2");
        }
    }

    private ServicePorts service(String name) {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> {
                    if (request.path().equals("/events")) {
                        request.response().setChunked(true).write("data: 1\n");
                        events.complete(request.response());
                    } else {
                        request.body()
                                .onSuccess(body -> request.response().end(name + " " + request.uri() + " " + body));
                    }
                })
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return new ServicePorts(server.actualPort(), 0);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.baseUri() + path));
    }
}
