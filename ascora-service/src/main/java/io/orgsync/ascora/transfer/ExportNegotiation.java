package io.orgsync.ascora.transfer;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The query says which format is wanted; a header Accept that names it must not be refused, nor one that doesn't. */
@ApplicationScoped
class ExportNegotiation {

    private static final int BEFORE_RESOURCES = -3;

    void register(@Observes Router router) {
        router.routeWithRegex("/api/organizations/[^/]+/ascora/export")
                .order(BEFORE_RESOURCES)
                .handler(ExportNegotiation::takeAnything);
    }

    private static void takeAnything(RoutingContext request) {
        request.request().headers().remove(HttpHeaders.ACCEPT);
        request.next();
    }
}
