package io.orgsync.devkit.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The API's document as a running service serves it at {@code /q/openapi}.
 *
 * @param service the service's address
 */
public record OpenApiDocument(URI service) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The document as YAML. */
    public String yaml() {
        return send("GET", "/q/openapi?format=yaml").body();
    }

    /** The document as it is kept; system property {@code openapi.update=true} keeps the served one first. */
    public String kept(Path file) {
        try {
            if (Boolean.getBoolean("openapi.update")) {
                Files.writeString(file, yaml());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        json().path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(
                                Operation.of(path.getKey(), method.getKey(), path.getValue(), method.getValue()))));
        return operations;
    }

    /** What the service answers to an operation without a token. */
    public HttpResponse<String> callWithoutToken(Operation operation) {
        return send(operation.method(), operation.path());
    }

    SchemaSample samples() {
        return new SchemaSample(json());
    }

    JsonNode json() {
        try {
            return new ObjectMapper()
                    .readTree(send("GET", "/q/openapi?format=json").body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
