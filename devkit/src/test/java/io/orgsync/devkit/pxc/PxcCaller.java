package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A plain HTTP client of the simulator, with a token of one account. */
final class PxcCaller {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final PxcSimulator simulator;
    private final PxcAccount account;
    private String token = "";

    PxcCaller(PxcSimulator simulator, PxcAccount account) {
        this.simulator = simulator;
        this.account = account;
    }

    PxcCaller signedIn() {
        token = json(askToken("POST")).path("partnerJWT").asText();
        return this;
    }

    HttpResponse<String> askToken(String method) {
        return askToken(method, "client_id", account.clientId(), "client_secret", account.clientSecret());
    }

    HttpResponse<String> askToken(String method, String... headers) {
        HttpRequest.Builder request =
                request(simulator.tokenBaseUrl() + "/token").method(method, BodyPublishers.noBody());
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** Lists under the account's first billing account; parameters are name, value, name, value. */
    HttpResponse<String> list(String... parameters) {
        return get(
                "/productOrder?billingAccount.id=" + account.billingAccountIds().get(0) + query(parameters));
    }

    CompletableFuture<HttpResponse<String>> listLater(String... parameters) {
        String path =
                "/productOrder?billingAccount.id=" + account.billingAccountIds().get(0) + query(parameters);
        return client.sendAsync(authorised(simulator.ordersBaseUrl() + path), BodyHandlers.ofString());
    }

    List<String> ids(String... parameters) {
        return ids(list(parameters));
    }

    static List<String> ids(HttpResponse<String> response) {
        List<String> ids = new ArrayList<>();
        json(response).forEach(order -> ids.add(order.path("id").asText()));
        return ids;
    }

    HttpResponse<String> get(String pathBelowOrders) {
        return send(authorised(simulator.ordersBaseUrl() + pathBelowOrders));
    }

    HttpResponse<String> getAbsolute(String path) {
        return send(authorised(simulator.baseUrl() + path));
    }

    HttpResponse<String> control(String method, String path, String body) {
        return send(request(simulator.baseUrl() + "/control" + path)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + response.body(), e);
        }
    }

    private HttpRequest authorised(String url) {
        return request(url).header("Authorization", "Bearer " + token).build();
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
    }

    private static String query(String... parameters) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append('&').append(parameters[i]).append('=');
            query.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
