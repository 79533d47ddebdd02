package io.orgsync.devkit.pxc;

import io.orgsync.devkit.upstream.PageWindow;
import io.orgsync.devkit.upstream.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a list reply says about itself beside its rows. */
final class PageHeaders {

    private PageHeaders() {}

    static Reply on(Reply reply, Call call, PageWindow window, PxcBehaviour behaviour) {
        Reply counted = behaviour.countHeaders()
                ? reply.withHeader("X-Total-Count", Integer.toString(window.total()))
                        .withHeader("X-Result-Count", Integer.toString(window.size()))
                : reply;
        return behaviour.linkHeader() ? counted.withHeader("Link", links(call, window)) : counted;
    }

    private static String links(Call call, PageWindow window) {
        List<String> links = new ArrayList<>();
        links.add(link(call, window, window.offset(), "self"));
        links.add(link(call, window, 0, "first"));
        if (window.hasNext()) {
            links.add(link(call, window, window.offset() + window.limit(), "next"));
        }
        if (window.offset() > 0) {
            links.add(link(call, window, Math.max(0, window.offset() - window.limit()), "prev"));
        }
        links.add(link(call, window, Math.max(0, window.total() - 1) / window.limit() * window.limit(), "last"));
        return String.join(", ", links);
    }

    private static String link(Call call, PageWindow window, int offset, String relation) {
        String kept = call.query().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("offset") && !entry.getKey().equals("limit"))
                .flatMap(entry ->
                        entry.getValue().stream().map(value -> "&" + encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining());
        return "<" + call.path() + "?offset=" + offset + "&limit=" + window.limit() + kept + ">; rel=\"" + relation
                + "\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
