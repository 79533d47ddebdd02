package io.orgsync.devkit.pxc;

import io.orgsync.devkit.upstream.SeenRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request the simulator has seen. Secrets in headers are masked.
 *
 * @param seq grows by one with each request, from 1
 * @param account client id of the caller, empty when unknown
 * @param status as answered, 0 as long as there is no answer
 */
public record LoggedRequest(
        long seq,
        Instant at,
        Endpoint endpoint,
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        String account,
        int status)
        implements SeenRequest<Endpoint> {

    private static final Set<String> SECRETS = Set.of("authorization", "client_secret");

    /** The first value of a query parameter, empty text when absent. */
    public String parameter(String name) {
        return query.getOrDefault(name, List.of("")).get(0);
    }

    static LoggedRequest of(Call call, long seq, Instant at) {
        return new LoggedRequest(
                seq,
                at,
                call.route().endpoint(),
                call.method(),
                call.path(),
                Map.copyOf(call.query()),
                masked(call.headers()),
                call.clientId().orElse(""),
                0);
    }

    private static Map<String, String> masked(Map<String, String> headers) {
        Map<String, String> masked = new LinkedHashMap<>(headers);
        masked.replaceAll((name, value) -> SECRETS.contains(name) ? "***" : value);
        return masked;
    }

    LoggedRequest answered(int with) {
        return new LoggedRequest(seq, at, endpoint, method, path, query, headers, account, with);
    }
}
