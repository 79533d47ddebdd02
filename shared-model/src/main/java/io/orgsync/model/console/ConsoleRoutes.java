package io.orgsync.model.console;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Everything at this address that is neither API nor operation: the page, its files, and its views, whose addresses exist
 * in the browser only. None of it needs a token.
 */
@ApplicationScoped
class ConsoleRoutes {

    private static final int BEFORE_FILES = RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT;
    private static final int BEHIND_FILES = RouteConstants.ROUTE_ORDER_DEFAULT + 1;
    private static final Pattern OF_OTHERS = Pattern.compile("/(api|q)(/.*)?");
    private static final Pattern FILES = Pattern.compile("/assets(/.*)?");

    private final ConsolePage page;

    ConsoleRoutes() {
        this(ConsolePage.of(Thread.currentThread().getContextClassLoader()));
    }

    ConsoleRoutes(ConsolePage page) {
        this.page = page;
    }

    void register(@Observes Router router) {
        read(router.route()).order(BEFORE_FILES).handler(this::prepare);
        read(router.route("/")).order(BEFORE_FILES).handler(this::show);
        read(router.route("/index.html")).order(BEFORE_FILES).handler(this::show);
        read(router.route()).order(BEHIND_FILES).handler(this::showView);
    }

    private static Route read(Route route) {
        return route.method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private void prepare(RoutingContext request) {
        if (isConsole(request)) {
            MultiMap headers = request.response().headers();
            ConsoleHeaders.protect(headers);
            request.addHeadersEndHandler(ended -> ConsoleHeaders.keep(
                    request.normalizedPath(), request.response().getStatusCode(), headers));
        }
        request.next();
    }

    private void showView(RoutingContext request) {
        if (isConsole(request) && !isFile(request) && wantsPage(request)) {
            show(request);
        } else {
            request.next();
        }
    }

    private void show(RoutingContext request) {
        StyleNonce nonce = StyleNonce.fresh();
        HttpServerResponse response = request.response();
        ConsoleHeaders.admit(nonce, response.headers());
        response.setStatusCode(page.status())
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(page.with(nonce));
    }

    private static boolean isConsole(RoutingContext request) {
        return !OF_OTHERS.matcher(request.normalizedPath()).matches();
    }

    private static boolean isFile(RoutingContext request) {
        return FILES.matcher(request.normalizedPath()).matches();
    }

    /** Browsers name it when somebody goes to an address; scripts, styles and images are asked for with other types. */
    private static boolean wantsPage(RoutingContext request) {
        String accepted = request.request().getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
    }
}
