package io.orgsync.model.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.UpstreamFailure;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttemptsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static RunOutcome after(int failed, UpstreamFailure failure) {
        return new Attempts(failed, 3, MINUTE).after(failure, NOW, "Step 2 failed");
    }

    @Test
    void passing_failure_is_tried_again_after_the_delay() {
        RunOutcome outcome = after(0, UpstreamFailure.of(FailureKind.OVERLOADED, "503"));

        assertThat(outcome.status()).isEqualTo(RunStatus.PARKED);
        assertThat(outcome.parkedUntil()).contains(NOW.plus(MINUTE));
        assertThat(outcome.attempt()).isTrue();
    }

    @Test
    void last_attempt_that_fails_is_final() {
        RunOutcome outcome = after(2, UpstreamFailure.of(FailureKind.TIMED_OUT, "slow"));

        assertThat(outcome.status()).isEqualTo(RunStatus.FAILED);
        assertThat(outcome.failure().orElseThrow().errorClass()).isEqualTo("timed_out");
    }

    @Test
    void rate_limit_that_names_its_end_parks_until_then_and_counts_no_attempt() {
        Instant told = NOW.plusSeconds(500);
        RunOutcome outcome =
                after(2, UpstreamFailure.of(FailureKind.RATE_LIMITED, "429").withRetryAt(told));

        assertThat(outcome.parkedUntil()).contains(told);
        assertThat(outcome.attempt()).isFalse();
    }

    @Test
    void open_circuit_is_not_tried_before_it_lets_calls_through() {
        Instant told = NOW.plusSeconds(90);
        RunOutcome outcome = after(
                0, UpstreamFailure.of(FailureKind.CIRCUIT_OPEN, "held back").withRetryAt(told));

        assertThat(outcome.parkedUntil()).contains(told);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND", "REFUSED", "CONTRACT_VIOLATION", "ADDRESS_REFUSED"})
    void failure_that_will_not_pass_is_final_at_once(FailureKind kind) {
        assertThat(after(0, UpstreamFailure.of(kind, "no")).status()).isEqualTo(RunStatus.FAILED);
    }
}
