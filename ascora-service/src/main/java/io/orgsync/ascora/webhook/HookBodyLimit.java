package io.orgsync.ascora.webhook;

import io.orgsync.model.problem.PayloadTooLarge;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Bodies of deliveries are far smaller than those that this service takes elsewhere, and anybody may send some. */
@ApplicationScoped
class HookBodyLimit {

    static final long LARGEST = 1024 * 1024;

    // Before the checks of all other addresses, which come at -3.
    private static final int FIRST = -4;

    private final BodyHandler bounded = BodyHandler.create(false).setBodyLimit(LARGEST);

    void register(@Observes Router router) {
        router.route("/api/webhooks/*").order(FIRST).handler(this::check);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > LARGEST) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.fail(PayloadTooLarge.above(LARGEST));
            return;
        }
        // Whatever it is called, it is only bytes here: a form would be taken apart, and be too long for that.
        request.request().headers().remove(HttpHeaders.CONTENT_TYPE);
        bounded.handle(request);
    }
}
