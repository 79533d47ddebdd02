package io.orgsync.devkit.ascora;

import io.orgsync.devkit.upstream.Json;
import io.orgsync.devkit.upstream.PageWindow;
import io.orgsync.devkit.upstream.Reply;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Composes lists out of rows that are serialised already. */
final class Listing {

    private static final byte[] BEFORE =
            "{\"success\":true,\"message\":null,\"results\":".getBytes(StandardCharsets.UTF_8);

    private Listing() {}

    static Reply page(
            Call call,
            Fault fault,
            List<? extends SimulatedRecord<?>> rows,
            Presentation as,
            AscoraBehaviour behaviour) {
        int wanted = call.number("pagesize", behaviour.defaultPageSize());
        int size = behaviour.maxPageSize() == 0 ? wanted : Math.min(wanted, behaviour.maxPageSize());
        long offset = (call.page() - 1L) * size;
        PageWindow window =
                fault.window(PageWindow.honest((int) Math.min(offset, Integer.MAX_VALUE / 2), size, rows.size()));
        int start = Math.min(window.start(), rows.size());
        int end = Math.min(start + window.size(), rows.size());
        Buffer array = array(rows.subList(start, end), as);
        return Answers.body(behaviour.listEnvelope() ? envelope(array, window, behaviour) : array);
    }

    /** A list with nothing in it. */
    static Reply empty(AscoraBehaviour behaviour) {
        Buffer array = Buffer.buffer("[]");
        return Answers.body(behaviour.listEnvelope() ? envelope(array, PageWindow.honest(0, 1, 0), behaviour) : array);
    }

    static Buffer array(List<? extends SimulatedRecord<?>> rows, UnaryOperator<RawJson> as) {
        List<byte[]> shown =
                rows.stream().map(row -> as.apply(row.json()).bytes()).toList();
        int size = shown.stream().mapToInt(row -> row.length + 1).sum();
        Buffer array = Buffer.buffer(size + 2).appendByte((byte) '[');
        for (int i = 0; i < shown.size(); i++) {
            if (i > 0) {
                array.appendByte((byte) ',');
            }
            array.appendBytes(shown.get(i));
        }
        return array.appendByte((byte) ']');
    }

    private static Buffer envelope(Buffer array, PageWindow window, AscoraBehaviour behaviour) {
        int pages = (window.total() + window.limit() - 1) / window.limit();
        String after = ",\"totalPages\":" + (pages == 0 ? behaviour.emptyListPages() : pages) + ",\"totalRecords\":"
                + window.total() + "}";
        return Buffer.buffer(BEFORE.length + array.length() + after.length())
                .appendBytes(BEFORE)
                .appendBuffer(array)
                .appendString(after);
    }

    /** The answer to an id or number nobody has. */
    static Reply notFound(String entity, String message, AscoraBehaviour behaviour) {
        return switch (behaviour.notFound()) {
            case SUCCESS_FALSE -> Answers.refused(message, entity);
            case NULL_ENTITY -> Answers.entity(entity, Json.object().nullNode());
            case STATUS_404 -> Answers.bare(404);
        };
    }
}
