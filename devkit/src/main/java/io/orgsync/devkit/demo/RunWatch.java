package io.orgsync.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Looks at a run until it has ended. */
final class RunWatch {

    private static final Set<String> ENDED = Set.of("completed", "completed_with_errors", "failed", "cancelled");
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private RunWatch() {}

    static JsonNode untilEnded(Supplier<JsonNode> look) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        JsonNode run = look.get();
        while (!ENDED.contains(run.path("status").asText())) {
            if (System.nanoTime() > deadline) {
                throw new DemoFailure("The run is still %s after %s."
                        .formatted(run.path("status").asText(), LIMIT));
            }
            pause();
            run = look.get();
        }
        return run;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted while waiting for the run.", e);
        }
    }
}
