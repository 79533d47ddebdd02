package io.orgsync.pxc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.process.Machine;
import io.orgsync.devkit.pxc.SimulatedItem;
import io.orgsync.devkit.pxc.SimulatedOrder;
import io.orgsync.pxc.testing.PackagedService;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Point 17 of the original's list: its table of figures, measured against the simulator and printed. Once and without
 * latency in every build; {@code -Dfigures.samples=9 -Dfigures.latency=0,200} takes medians at these latencies, in
 * milliseconds a call, and {@code -Dfigures.assert=true} wants them to be acceptable, which is for a machine that does
 * nothing else.
 */
class FiguresIT {

    private static final int SAMPLES = Integer.getInteger("figures.samples", 1);
    private static final Duration BETWEEN_BATCHES = Duration.ofHours(1);

    private Instant newest = Instant.now().minus(Duration.ofDays(30));
    private int orders;

    @Test
    void point_17_figures_of_the_original_are_measured() {
        List<Figure> figures = new ArrayList<>();
        try (PackagedService packaged = PackagedService.start(Map.of())) {
            long workflow = packaged.workflow("pxc-order-states-hourly", Map.of("requestsPerMinute", 0))
                    .getLong("workflow.id");
            runOver(packaged, workflow, 100);
            for (String latency : System.getProperty("figures.latency", "0").split(",")) {
                packaged.pxc().behave(behaviour -> behaviour.latencyMillis(Long.parseLong(latency.strip())));
                List<Figure> atLatency = figures(packaged, workflow);
                print(latency.strip(), atLatency);
                figures.addAll(atLatency);
            }
        }
        if (Boolean.getBoolean("figures.assert")) {
            assertThat(figures).allMatch(Figure::acceptable);
        }
    }

    private List<Figure> figures(PackagedService packaged, long workflow) {
        List<JsonPath> small = runs(packaged, workflow, 100);
        List<JsonPath> large = runs(packaged, workflow, 1_000);
        return List.of(
                new Figure("Authentication, and a list of one", 2_000, 3_000, median(() -> connectionTest(packaged))),
                new Figure("Fetch 100 orders", 5_000, 8_000, median(small, "executionLog[1].duration")),
                new Figure("Fetch 1000 orders", 10_000, 15_000, median(large, "executionLog[1].duration")),
                new Figure("Update one Key Result", 200, 500, median(small, "executionLog[2].duration")),
                new Figure("Complete 5-step workflow, 100 orders", 10_000, 20_000, median(small, "executionDuration")));
    }

    private List<JsonPath> runs(PackagedService packaged, long workflow, int count) {
        return Stream.generate(() -> runOver(packaged, workflow, count))
                .limit(SAMPLES)
                .toList();
    }

    /** A run that has so many new orders to store. */
    private JsonPath runOver(PackagedService packaged, long workflow, int count) {
        newest = newest.plus(BETWEEN_BATCHES);
        String account = packaged.account().billingAccountIds().get(0);
        packaged.pxc()
                .orders(packaged.account().clientId())
                .putAll(IntStream.range(0, count)
                        .mapToObj(number -> SimulatedOrder.of(
                                "ORD" + orders++, "held", newest, account, SimulatedItem.add("ProvideNew")))
                        .toList());
        JsonPath run = packaged.ended(packaged.execute(workflow));
        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(run.getInt("counts.inserted")).isEqualTo(count);
        assertThat(run.getList("executionLog")).hasSize(5);
        return run;
    }

    private static long connectionTest(PackagedService packaged) {
        long start = System.nanoTime();
        packaged.admin(packaged.service())
                .post("/api/integrations/pxc/test")
                .then()
                .statusCode(200);
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static long median(LongSupplier sample) {
        return median(LongStream.generate(sample).limit(SAMPLES));
    }

    private static long median(List<JsonPath> runs, String path) {
        return median(runs.stream().mapToLong(run -> run.getLong(path)));
    }

    private static long median(LongStream samples) {
        return samples.sorted().skip(SAMPLES / 2).findFirst().orElseThrow();
    }

    /** Times are in milliseconds. */
    private record Figure(String operation, long target, long bound, long measured) {

        boolean acceptable() {
            return measured <= bound;
        }

        private String verdict() {
            return measured <= target ? "ok" : acceptable() ? "acceptable" : "too slow";
        }

        @Override
        public String toString() {
            return "  %-38s %8d ms %8d ms %8d ms  %s".formatted(operation, target, bound, measured, verdict());
        }
    }

    private static void print(String latency, List<Figure> figures) {
        System.out.printf(
                "%nFigures at %s ms a call, median of %d; %s%n  %-38s %11s %11s %11s%n",
                latency, SAMPLES, Machine.here(), "Operation", "target", "acceptable", "measured");
        figures.forEach(System.out::println);
    }
}
