package io.orgsync.devkit.ascora;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One request, taken apart; the names of parameters are in lower case. */
record Call(
        Route route,
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        Buffer body,
        Optional<Books> books) {

    static Call of(HttpServerRequest request, Buffer body, Tenants tenants) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new Call(
                Route.of(request.method().name(), request.path()),
                request.method().name(),
                request.path(),
                query(request),
                headers,
                body,
                tenants.admitted(headers.getOrDefault("auth", "")));
    }

    private static Map<String, List<String>> query(HttpServerRequest request) {
        Map<String, List<String>> read = new TreeMap<>();
        request.params(true)
                .forEach((name, value) -> read.computeIfAbsent(
                                name.toLowerCase(Locale.ROOT), absent -> new ArrayList<>())
                        .add(value));
        return read;
    }

    String companyCode() {
        return books.map(known -> known.tenant().companyCode()).orElse("");
    }

    /** The first value of a parameter, empty when absent or blank. */
    Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isBlank());
    }

    boolean flag(String name) {
        return parameter(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** A positive number, or the given one where there is none. */
    int number(String name, int absent) {
        return parameter(name)
                .filter(value -> value.matches("[1-9]\\d{0,8}"))
                .map(Integer::parseInt)
                .orElse(absent);
    }

    int page() {
        return number("page", 1);
    }
}
