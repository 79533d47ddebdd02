package io.orgsync.ascora.report;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The platform's API of reports: answers what a test has put there. Fields of this type are filled with it. */
public final class ReportServer implements QuarkusTestResourceLifecycleManager {

    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, List<String>> authorizations = new ConcurrentHashMap<>();
    private HttpServer server;

    void answer(String reportId, int status, String body) {
        statuses.put(reportId, status);
        bodies.put(reportId, body);
    }

    /** What came with the requests for a report. */
    List<String> authorizations(String reportId) {
        return authorizations.computeIfAbsent(reportId, id -> new CopyOnWriteArrayList<>());
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/reports/", this::handle);
        server.start();
        return Map.of(
                "reports.api-url", "http://127.0.0.1:" + server.getAddress().getPort() + "/reports/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/reports/".length());
        authorizations(id).add(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = bodies.getOrDefault(id, "{}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(statuses.getOrDefault(id, 404), body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(ReportServer.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
