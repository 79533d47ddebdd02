package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A plain HTTP client of the simulator, with the key of one tenant. */
final class AscoraCaller {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final AscoraSimulator simulator;
    private final String key;

    AscoraCaller(AscoraSimulator simulator, String key) {
        this.simulator = simulator;
        this.key = key;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    CompletableFuture<HttpResponse<String>> getLater(String path) {
        return client.sendAsync(request(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE().build());
    }

    HttpResponse<String> post(String path, String body) {
        return send(request(path).POST(BodyPublishers.ofString(body)).build());
    }

    HttpResponse<String> postAs(String contentType, String path, String body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> control(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/control" + path))
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    JsonNode read(String path) {
        return json(get(path));
    }

    JsonNode write(String path, String body) {
        return json(post(path, body));
    }

    /** The values of an attribute of each row of a list. */
    List<String> rows(String path, String attribute) {
        JsonNode answer = read(path);
        List<String> values = new ArrayList<>();
        (answer.isArray() ? answer : answer.path("results"))
                .forEach(row -> values.add(row.path(attribute).asText()));
        return values;
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + response.body(), e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path)).timeout(Duration.ofSeconds(30));
        return key.isEmpty() ? request : request.header("Auth", key);
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
