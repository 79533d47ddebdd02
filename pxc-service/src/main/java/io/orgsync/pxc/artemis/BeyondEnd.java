package io.orgsync.pxc.artemis;

import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.model.upstream.UpstreamResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells "there is nothing at this offset" from "this offset is not served". */
final class BeyondEnd {

    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final Pattern TOTAL = Pattern.compile("\\S+ \\*/(\\d{1,15})");

    private BeyondEnd() {}

    /** True for a 416 whose Content-Range, if there is one, has no more rows than the offset. */
    static boolean isTold(Throwable failure, int offset) {
        return failure instanceof UpstreamFailure upstream
                && upstream.reply()
                        .filter(reply -> reply.status() == RANGE_NOT_SATISFIABLE)
                        .filter(reply -> total(reply, offset) <= offset)
                        .isPresent();
    }

    private static long total(UpstreamResponse reply, int unknown) {
        return reply.header("Content-Range")
                .map(TOTAL::matcher)
                .filter(Matcher::matches)
                .map(range -> Long.parseLong(range.group(1)))
                .orElse((long) unknown);
    }
}
