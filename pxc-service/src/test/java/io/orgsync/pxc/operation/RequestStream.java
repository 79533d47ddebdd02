package io.orgsync.pxc.operation;

import io.orgsync.devkit.process.ReadyBalancer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Callers who ask one after the other without a pause, each time whoever the balancer names. */
final class RequestStream implements AutoCloseable {

    private static final int CALLERS = 4;

    private final ReadyBalancer balancer;
    private final String token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final AtomicLong answered = new AtomicLong();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    private RequestStream(ReadyBalancer balancer, String token) {
        this.balancer = balancer;
        this.token = token;
    }

    static RequestStream start(ReadyBalancer balancer, String token) {
        RequestStream stream = new RequestStream(balancer, token);
        for (int caller = 0; caller < CALLERS; caller++) {
            stream.callers.execute(stream::call);
        }
        return stream;
    }

    long answered() {
        return answered.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    private void call() {
        while (!closed) {
            Optional<URI> member = balancer.next();
            if (member.isEmpty()) {
                failures.add("nobody was ready");
                return;
            }
            ask(member.get());
        }
    }

    private void ask(URI member) {
        HttpRequest request = HttpRequest.newBuilder(member.resolve("/api/pxc/orders?limit=5"))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            int status = client.send(request, BodyHandlers.ofString()).statusCode();
            if (status == 200) {
                answered.incrementAndGet();
            } else {
                failures.add(member + " answered " + status);
            }
        } catch (IOException broken) {
            failures.add(member + ": " + broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        callers.shutdown();
        try {
            if (!callers.awaitTermination(60, TimeUnit.SECONDS)) {
                failures.add("a request never ended");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
