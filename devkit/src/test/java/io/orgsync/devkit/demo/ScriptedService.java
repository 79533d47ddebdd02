package io.orgsync.devkit.demo;

import io.orgsync.devkit.process.ServicePorts;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * A service that answers each call with the next of the answers it was given for it; the last one stays. For
 * readability the answers are written with apostrophes for quotation marks.
 */
final class ScriptedService implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Queue<String>> answers = new ConcurrentHashMap<>();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;

    ScriptedService() {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    ScriptedService on(String call, String... bodies) {
        answers.put(
                call,
                Arrays.stream(bodies)
                        .map(body -> body.replace('\'', '"'))
                        .collect(Collectors.toCollection(ConcurrentLinkedQueue::new)));
        return this;
    }

    ServicePorts ports() {
        return new ServicePorts(server.actualPort(), 0);
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    private void answer(HttpServerRequest request) {
        String call = request.method() + " " + request.uri();
        request.body().onSuccess(body -> {
            calls.add(body.length() == 0 ? call : call + " " + body);
            Queue<String> bodies = answers.get(call);
            if (bodies == null) {
                request.response().setStatusCode(404).end("nothing is scripted for " + call);
            } else {
                request.response().end(bodies.size() > 1 ? bodies.poll() : bodies.peek());
            }
        });
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
