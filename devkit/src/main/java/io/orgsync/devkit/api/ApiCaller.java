package io.orgsync.devkit.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests to a service. */
record ApiCaller(URI service) {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpResponse<String> anonymously(ApiRequest request) {
        return send(builder(request));
    }

    HttpResponse<String> as(String token, ApiRequest request) {
        return send(builder(request).header("Authorization", "Bearer " + token));
    }

    private HttpRequest.Builder builder(ApiRequest request) {
        return HttpRequest.newBuilder(service.resolve(request.path()))
                .timeout(LIMIT)
                .header("Content-Type", request.operation().mediaType())
                .method(request.operation().method(), BodyPublishers.ofString(request.body()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
