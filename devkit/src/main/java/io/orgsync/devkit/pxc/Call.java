package io.orgsync.devkit.pxc;

import io.orgsync.devkit.pxc.PxcBehaviour.Payload;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One request, taken apart. */
record Call(
        Route route,
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        Optional<String> clientId) {

    static Call of(HttpServerRequest request, Tokens tokens) {
        Route route = Route.of(request.path());
        Map<String, String> headers = headers(request);
        return new Call(
                route,
                request.method().name(),
                request.path(),
                query(request),
                headers,
                route.endpoint() == Endpoint.TOKEN
                        ? Optional.ofNullable(headers.get("client_id"))
                        : tokens.clientOf(headers.getOrDefault("authorization", "")));
    }

    private static Map<String, String> headers(HttpServerRequest request) {
        Map<String, String> read = new LinkedHashMap<>();
        request.headers().forEach((name, value) -> read.put(name.toLowerCase(Locale.ROOT), value));
        return read;
    }

    /** A semicolon separates values, not parameters. */
    private static Map<String, List<String>> query(HttpServerRequest request) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        request.params(true)
                .forEach((name, value) ->
                        read.computeIfAbsent(name, absent -> new ArrayList<>()).add(value));
        return read;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    int offset() {
        String given = query.getOrDefault("offset", List.of("0")).get(0);
        return given.matches("\\d{1,9}") ? Integer.parseInt(given) : 0;
    }

    Payload payload(PxcBehaviour behaviour) {
        return route.secondVersion() ? Payload.V4 : behaviour.payload();
    }
}
