package io.orgsync.devkit.pxc;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.upstream.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PxcSimulatorTest {

    private static final Instant NOW = Instant.parse("2025-10-09T15:00:00Z");
    private static final PxcAccount NORTH = PxcAccount.of("north", "north-secret", "10000001", "10000002");
    private static final PxcAccount SOUTH = PxcAccount.of("south", "south-secret", "20000001");

    private final PxcSimulator pxc = PxcSimulator.start(PxcScenario.defaults().with(NORTH, SOUTH));

    @AfterEach
    void close() {
        pxc.close();
    }

    @Test
    void token_is_a_signed_jwt_of_the_client() {
        var reply = PxcCaller.json(new PxcCaller(pxc, NORTH).askToken("POST"));

        String[] parts = reply.path("partnerJWT").asText().split("\\.");
        assertThat(parts).hasSize(3);
        var claims = Json.parse(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.path("client_id").asText()).isEqualTo("north");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
        assertThat(reply.path("expiresIn").asInt()).isEqualTo(3600);
    }

    @Test
    void token_is_served_to_get_as_well() {
        assertThat(new PxcCaller(pxc, NORTH).askToken("GET").statusCode()).isEqualTo(200);
    }

    @Test
    void wrong_secret_is_refused_with_an_error_document() {
        var response = new PxcCaller(pxc, NORTH).askToken("POST", "client_id", "north", "client_secret", "guess");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(PxcCaller.json(response).fieldNames()).toIterable().contains("code", "reason", "message", "status");
    }

    @Test
    void missing_secret_is_a_bad_request() {
        assertThat(new PxcCaller(pxc, NORTH)
                        .askToken("POST", "client_id", "north")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void data_call_without_token_is_refused() {
        assertThat(new PxcCaller(pxc, NORTH).list().statusCode()).isEqualTo(401);
    }

    @Test
    void each_account_sees_its_own_orders() {
        pxc.orders("north").put(SimulatedOrder.of("N-1", "held", NOW, "10000001"));
        pxc.orders("south").put(SimulatedOrder.of("S-1", "held", NOW, "20000001"));

        assertThat(new PxcCaller(pxc, NORTH).signedIn().ids()).containsExactly("N-1");
        assertThat(new PxcCaller(pxc, SOUTH).signedIn().ids()).containsExactly("S-1");
    }

    @Test
    void order_is_found_by_its_encoded_id_and_only_by_its_account() {
        pxc.orders("north").put(SimulatedOrder.of("N/1 +é", "held", NOW, "10000001"));

        var own = new PxcCaller(pxc, NORTH).signedIn().get("/productOrder/N%2F1%20+%C3%A9");
        var foreign = new PxcCaller(pxc, SOUTH).signedIn().get("/productOrder/N%2F1%20+%C3%A9");

        assertThat(PxcCaller.json(own).path("id").asText()).isEqualTo("N/1 +é");
        assertThat(foreign.statusCode()).isEqualTo(404);
    }

    @Test
    void ping_answers_in_both_versions() {
        PxcCaller caller = new PxcCaller(pxc, NORTH).signedIn();

        assertThat(caller.get("/ping").statusCode()).isEqualTo(200);
        assertThat(caller.getAbsolute("/partners/product-order/v2/api/ping").statusCode())
                .isEqualTo(200);
    }

    @Test
    void second_version_answers_in_the_older_shape() {
        pxc.seed("north", SeedPlan.of(1, 1, NOW));

        var order = PxcCaller.json(new PxcCaller(pxc, NORTH)
                .signedIn()
                .getAbsolute("/partners/product-order/v2/api/productOrder/ORD100001"));

        assertThat(order.path("externalId").asText()).isEqualTo("PO-100001");
        assertThat(order.has("creationDate")).isFalse();
    }

    @Test
    void requests_are_logged_without_secrets() {
        new PxcCaller(pxc, NORTH).signedIn().list("state", "held,failed", "limit", "10");

        List<LoggedRequest> requests = pxc.requests();
        assertThat(requests).extracting(LoggedRequest::endpoint).containsExactly(Endpoint.TOKEN, Endpoint.LIST);
        assertThat(requests).extracting(LoggedRequest::status).containsExactly(200, 200);
        assertThat(requests).extracting(LoggedRequest::account).containsOnly("north");
        assertThat(requests.get(0).headers()).containsEntry("client_secret", "***");
        assertThat(requests.get(1).headers()).containsEntry("authorization", "***");
        assertThat(requests.get(1).query()).containsEntry("state", List.of("held,failed"));
        assertThat(requests.toString()).doesNotContain("north-secret", "eyJ");
    }

    @Test
    void cleared_log_starts_again() {
        new PxcCaller(pxc, NORTH).signedIn();

        pxc.clearLog();

        assertThat(pxc.requests(Endpoint.TOKEN)).isEmpty();
    }

    @Test
    void registering_again_changes_the_secret_and_keeps_the_orders() {
        pxc.orders("south").put(SimulatedOrder.of("S-1", "held", NOW, "20000001"));

        PxcAccount rotated = PxcAccount.of("south", "new-secret", "20000001");
        pxc.register(rotated);

        assertThat(new PxcCaller(pxc, SOUTH).askToken("POST").statusCode()).isEqualTo(401);
        assertThat(new PxcCaller(pxc, rotated).signedIn().ids()).containsExactly("S-1");
    }

    @Test
    void undecodable_path_is_a_bad_request() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), pxc.port())) {
            String request =
                    "GET " + Route.ORDERS + "/productOrder/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void closed_simulator_leaves_no_thread_behind() {
        PxcSimulator other = PxcSimulator.start();
        long before = vertxThreads();

        other.close();

        assertThat(vertxThreads()).isLessThan(before);
    }

    private static long vertxThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && thread.getName().startsWith("vert.x"))
                .count();
    }
}
