package io.orgsync.ascora.upload;

import io.orgsync.model.problem.RateLimited;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a form in while there is room for its files; before any of its bytes is read, behind the token's check. */
class UploadFilter {

    private static final int BEHIND_TOKENS = Priorities.USER + 1;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final UploadSpace space;

    UploadFilter(UploadSpace space) {
        this.space = space;
    }

    @ServerRequestFilter(preMatching = true, priority = BEHIND_TOKENS)
    void admit(RoutingContext request) {
        if (isForm(request)) {
            long bytes = length(request);
            if (!space.take(bytes)) {
                throw RateLimited.until(PAUSE);
            }
            request.addEndHandler(ended -> space.giveBack(bytes));
        }
    }

    private static boolean isForm(RoutingContext request) {
        return header(request, HttpHeaders.CONTENT_TYPE)
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/"))
                .isPresent();
    }

    /** As long as may be where nobody has said how long it is; a longer one is refused by its length. */
    private static long length(RoutingContext request) {
        return header(request, HttpHeaders.CONTENT_LENGTH)
                .filter(digits -> digits.matches("\\d{1,15}"))
                .map(digits -> Math.min(Long.parseLong(digits), UploadConfig.LEAST))
                .orElse(UploadConfig.LEAST);
    }

    private static Optional<String> header(RoutingContext request, String name) {
        return Optional.ofNullable(request.request().getHeader(name));
    }
}
