package io.orgsync.devkit.demo;

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
import java.util.Map;

/** The services as one organisation's administrator sees them. */
record DemoApi(URI address, String token) {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    JsonNode get(String path) {
        return send("GET", path, "");
    }

    JsonNode post(String path, Map<String, ?> body) {
        return send("POST", path, JSON.valueToTree(body).toString());
    }

    JsonNode put(String path, Map<String, ?> body) {
        return send("PUT", path, JSON.valueToTree(body).toString());
    }

    private JsonNode send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        String call = method + " " + path;
        try {
            return answer(call, HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new DemoFailure(call + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure(call + " was interrupted.", e);
        }
    }

    private static JsonNode answer(String call, HttpResponse<String> response) throws IOException {
        if (response.statusCode() >= 400) {
            throw new DemoFailure("%s was answered %d: %s".formatted(call, response.statusCode(), response.body()));
        }
        return JSON.readTree(response.body());
    }
}
