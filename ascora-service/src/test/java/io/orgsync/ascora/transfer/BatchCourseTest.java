package io.orgsync.ascora.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.model.credential.Secret;
import io.orgsync.model.problem.UpstreamProblem;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BatchCourseTest {

    private static BatchItem item(String id) {
        return new BatchItem(id, Optional.of("customer"), Optional.of("c"), Optional.empty());
    }

    private static BatchResult run(BatchCall call, Function<BatchItem, Uni<BatchBegun>> beginning) {
        return new BatchCourse(call, BatchOptions.NONE, null)
                .run(List.of(item("a"), item("b")), 4, beginning)
                .map(BatchResult::of)
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static BatchCall endingIn(Duration time) {
        return new BatchCall(null, Secret.of("-"), System.nanoTime() + time.toNanos());
    }

    @Test
    void item_without_time_is_not_begun_and_has_not_failed() {
        BatchResult result = run(endingIn(Duration.ZERO), item -> {
            throw new AssertionError("nothing may begin");
        });

        assertThat(result.results()).extracting(BatchItemResult::state).containsOnly("not_begun");
        assertThat(result.failedItems()).isZero();
        assertThat(result.notBegunItems()).isEqualTo(2);
        assertThat(result.success()).isFalse();
        assertThat(result.over()).isFalse();
    }

    @Test
    void reading_that_the_end_of_the_time_cuts_off_is_not_begun_either() {
        BatchCall call = endingIn(Duration.ofMillis(20));

        BatchResult result = run(call, item -> {
            while (!call.isOver()) {
                Thread.onSpinWait();
            }
            return Uni.createFrom().failure(UpstreamProblem.timedOut("Ascora"));
        });

        assertThat(result.results()).extracting(BatchItemResult::state).containsOnly("not_begun");
        assertThat(result.over()).isFalse();
    }

    @Test
    void upstream_that_is_too_slow_within_the_time_is_a_failure() {
        BatchResult result = run(
                endingIn(Duration.ofMinutes(1)),
                item -> item.itemId().equals("a")
                        ? Uni.createFrom().failure(UpstreamProblem.timedOut("Ascora"))
                        : Uni.createFrom().item(BatchBegun.done(UUID.randomUUID())));

        assertThat(result.results()).extracting(BatchItemResult::state).containsExactly("failed", "done");
        assertThat(result.failedItems()).isEqualTo(1);
        assertThat(result.over()).isTrue();
    }
}
