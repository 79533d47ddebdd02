package io.orgsync.devkit.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Callers who ask again and again, each time whoever the balancer names. */
public final class RequestStream implements AutoCloseable {

    private static final int CALLERS = 4;

    /** Without a pause they would leave a starting process nothing of a small machine. */
    private static final long PAUSE_MILLIS = 100;

    private final ReadyBalancer balancer;
    private final String path;
    private final String token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ScheduledExecutorService callers = Executors.newScheduledThreadPool(CALLERS);
    private final List<ScheduledFuture<?>> calls = new CopyOnWriteArrayList<>();
    private final AtomicLong answered = new AtomicLong();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    private RequestStream(ReadyBalancer balancer, String path, String token) {
        this.balancer = balancer;
        this.path = path;
        this.token = token;
    }

    /** Begins to ask for a path with a token. */
    public static RequestStream start(ReadyBalancer balancer, String path, String token) {
        RequestStream stream = new RequestStream(balancer, path, token);
        for (int caller = 0; caller < CALLERS; caller++) {
            stream.calls.add(
                    stream.callers.scheduleWithFixedDelay(stream::call, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        }
        return stream;
    }

    /** How many were answered with 200. */
    public long answered() {
        return answered.get();
    }

    /** What became of the others. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    private void call() {
        balancer.next().ifPresentOrElse(this::ask, () -> failures.add("nobody was ready"));
    }

    private void ask(URI member) {
        HttpRequest request = HttpRequest.newBuilder(member.resolve(path))
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
        calls.forEach(call -> call.cancel(false));
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
