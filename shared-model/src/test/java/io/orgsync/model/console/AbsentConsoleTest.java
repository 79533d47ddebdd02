package io.orgsync.model.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that was built without the console; nothing of it is on the class path here. */
class AbsentConsoleTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient browser = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void serve() {
        Router router = Router.router(vertx);
        new ConsoleRoutes().register(router);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpResponse<String> visit(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.actualPort() + path);
        return browser.send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void page_says_how_to_get_the_console() throws Exception {
        HttpResponse<String> answer = visit("/");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("The console was left out", "mvn package", "Node.js 20")
                .doesNotContain("__STYLE_NONCE__");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'", "'nonce-"));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void views_say_it_too() throws Exception {
        assertThat(visit("/orders/1").body()).contains("The console was left out");
    }
}
