package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryingCallTest {

    private final SettableClock clock = new SettableClock();
    private final RecordedPauses pauses = new RecordedPauses(clock);

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "OVERLOADED", "TIMED_OUT", "CONNECTION_FAILED"})
    void passing_trouble_is_overcome(FailureKind kind) {
        ScriptedCall upstream = ScriptedCall.failingFirst(4, kind);

        UpstreamResponse response = Outcomes.response(retrying(upstream).send(ScriptedCall.READ));

        assertThat(response.status()).isEqualTo(200);
        assertThat(upstream.calls()).isEqualTo(5);
        assertThat(pauses.all())
                .containsExactly(
                        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void fifth_failure_is_the_last() {
        ScriptedCall upstream = ScriptedCall.failing(FailureKind.OVERLOADED);

        UpstreamFailure failure = Outcomes.failure(retrying(upstream).send(ScriptedCall.READ));

        assertThat(failure.kind()).isEqualTo(FailureKind.OVERLOADED);
        assertThat(failure.attempts()).isEqualTo(5);
        assertThat(upstream.calls()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RATE_LIMITED", "OVERLOADED", "TIMED_OUT", "CONNECTION_FAILED"})
    void lasting_trouble_is_not_repeated(FailureKind kind) {
        ScriptedCall upstream = ScriptedCall.failing(kind);

        UpstreamFailure failure = Outcomes.failure(retrying(upstream).send(ScriptedCall.READ));

        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(upstream.calls()).isEqualTo(1);
        assertThat(pauses.all()).isEmpty();
    }

    @Test
    void write_is_never_repeated() {
        ScriptedCall upstream = ScriptedCall.failing(FailureKind.CONNECTION_FAILED);

        UpstreamFailure failure = Outcomes.failure(retrying(upstream).send(ScriptedCall.WRITE));

        assertThat(failure.ambiguous()).isTrue();
        assertThat(upstream.calls()).isEqualTo(1);
    }

    @Test
    void named_time_wins_over_the_back_off() {
        ScriptedCall upstream =
                ScriptedCall.of(call -> call == 1 ? rateLimitedFor(Duration.ofSeconds(60)) : ScriptedCall.ok());

        Outcomes.response(retrying(upstream).send(ScriptedCall.READ));

        assertThat(pauses.all()).containsExactly(Duration.ofSeconds(60));
    }

    @Test
    void named_time_beyond_a_minute_is_passed_on() {
        ScriptedCall upstream = ScriptedCall.of(call -> rateLimitedFor(Duration.ofSeconds(61)));

        UpstreamFailure failure = Outcomes.failure(retrying(upstream).send(ScriptedCall.READ));

        assertThat(failure.retryAt()).contains(clock.instant().plusSeconds(61));
        assertThat(pauses.all()).isEmpty();
        assertThat(upstream.calls()).isEqualTo(1);
    }

    @Test
    void named_time_of_now_still_backs_off() {
        ScriptedCall upstream = ScriptedCall.of(call -> call == 1 ? rateLimitedFor(Duration.ZERO) : ScriptedCall.ok());

        Outcomes.response(retrying(upstream).send(ScriptedCall.READ));

        assertThat(pauses.all()).containsExactly(Duration.ofMillis(500));
    }

    @Property
    void delay_doubles_to_eight_seconds_and_jitters_by_a_fifth(
            @ForAll @IntRange(min = 1, max = 60) int attempt, @ForAll @DoubleRange(min = 0, max = 1) double random) {
        long doubled = Math.min(8_000, 500L << Math.min(attempt - 1, 10));

        long delay = RetryPolicy.standard().delayAfter(attempt, random).toMillis();

        assertThat(delay).isBetween(doubled * 8 / 10, doubled * 12 / 10);
    }

    private UpstreamCall retrying(UpstreamCall next) {
        return new RetryingCall(next, RetryPolicy.standard(), pauses, clock, () -> 0.5);
    }

    private Uni<UpstreamResponse> rateLimitedFor(Duration time) {
        return Uni.createFrom()
                .failure(() -> UpstreamFailure.of(FailureKind.RATE_LIMITED, "Slow down.")
                        .withRetryAt(clock.instant().plus(time)));
    }
}
