package io.orgsync.devkit.token;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands out tokens to whoever asks: for demos only. {@code GET /jwks.json} is the key set,
 * {@code GET /token?organization=…&role=…&user=…} a token as plain text (role and user may be absent),
 * {@code GET /healthz} says that it is up.
 */
public final class TokenServer implements AutoCloseable {

    private static final Duration LIFETIME = Duration.ofHours(8);

    private final TokenIssuer issuer;
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    private TokenServer(TokenIssuer issuer, int port, String host) {
        this.issuer = issuer;
        this.server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(port, host)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** Starts on a port of the loopback address, 0 for a random one. */
    public static TokenServer start(TokenIssuer issuer, int port) {
        return start(issuer, port, "localhost");
    }

    /** Starts on a port of an address of this machine; {@code 0.0.0.0} lets others in. */
    public static TokenServer start(TokenIssuer issuer, int port, String host) {
        return new TokenServer(issuer, port, host);
    }

    public URI baseUri() {
        return URI.create("http://localhost:" + server.actualPort());
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/jwks.json" -> send(request, 200, "application/json", issuer.jwks());
            case "/token" -> sendToken(request);
            case "/healthz" -> send(request, 200, "text/plain", "ok");
            default -> send(request, 404, "text/plain", "not here");
        }
    }

    private void sendToken(HttpServerRequest request) {
        organization(request)
                .ifPresentOrElse(
                        organization -> send(request, 200, "text/plain", token(request, organization)),
                        () -> send(request, 400, "text/plain", "organization must be a UUID"));
    }

    private String token(HttpServerRequest request, UUID organization) {
        String user = request.getParam("user", "demo");
        TokenRequest token =
                TokenRequest.of(organization).subject(user).name(user).lifetime(LIFETIME);
        return issuer.token(token.groups(request.getParam("role", "viewer")));
    }

    private static Optional<UUID> organization(HttpServerRequest request) {
        try {
            return Optional.of(UUID.fromString(request.getParam("organization", "")));
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }

    private static void send(HttpServerRequest request, int status, String type, String body) {
        request.response().setStatusCode(status).putHeader("Content-Type", type).end(body);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
