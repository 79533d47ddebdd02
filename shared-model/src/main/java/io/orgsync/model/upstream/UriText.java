package io.orgsync.model.upstream;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts values into addresses. */
public final class UriText {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private UriText() {}

    /** One value, percent-encoded for a segment of a path or for a query. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Several values of one parameter; the commas between them stay bare. */
    public static String list(List<String> values) {
        return values.stream().map(UriText::encode).collect(Collectors.joining(","));
    }

    /** UTC with milliseconds. */
    public static String millis(Instant instant) {
        return MILLIS.format(instant);
    }

    public static String withoutSlash(URI base) {
        String text = base.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** Base, path and query put together; the values of the query are encoded, in the map's order. */
    public static URI address(URI base, String path, Map<String, String> query) {
        String parameters = new LinkedHashMap<>(query)
                .entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                        .collect(Collectors.joining("&"));
        return URI.create(base + path + (parameters.isEmpty() ? "" : "?" + parameters));
    }
}
