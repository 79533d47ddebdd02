package io.orgsync.devkit.ascora;

import io.orgsync.devkit.upstream.SeenRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request the simulator has seen. The key is masked.
 *
 * @param seq grows by one with each request, from 1
 * @param query names in lower case
 * @param tenant company code of the caller, empty when unknown
 * @param body as text, without the content of attachments
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
        String tenant,
        String body,
        int status)
        implements SeenRequest<Endpoint> {

    static LoggedRequest of(Call call, long seq, Instant at) {
        Endpoint endpoint = call.route().endpoint();
        return new LoggedRequest(
                seq,
                at,
                endpoint,
                call.method(),
                call.path(),
                Map.copyOf(call.query()),
                masked(call.headers()),
                call.companyCode(),
                endpoint == Endpoint.ATTACH ? "" : call.body().toString(StandardCharsets.UTF_8),
                0);
    }

    private static Map<String, String> masked(Map<String, String> headers) {
        Map<String, String> masked = new LinkedHashMap<>(headers);
        masked.computeIfPresent("auth", (name, key) -> "***");
        return masked;
    }

    /** The first value of a query parameter in whatever case, empty text when absent. */
    public String parameter(String name) {
        return query.getOrDefault(name.toLowerCase(Locale.ROOT), List.of("")).get(0);
    }

    LoggedRequest answered(int with) {
        return new LoggedRequest(seq, at, endpoint, method, path, query, headers, tenant, body, with);
    }
}
