package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakerCallTest {

    private final SettableClock clock = new SettableClock();
    private final Breaker breaker = new Breaker("connection-1", clock);
    private final AtomicReference<Uni<UpstreamResponse>> answer = new AtomicReference<>();
    private final ScriptedCall upstream = ScriptedCall.of(call -> answer.get());
    private final UpstreamCall call = new BreakerCall(upstream, breaker);

    @ParameterizedTest
    @EnumSource(names = {"OVERLOADED", "TIMED_OUT", "CONNECTION_FAILED"})
    void ten_failures_in_a_row_open_it(FailureKind kind) {
        fail(kind, 10);

        UpstreamFailure heldBack = Outcomes.failure(call.send(ScriptedCall.READ));

        assertThat(heldBack.kind()).isEqualTo(FailureKind.CIRCUIT_OPEN);
        assertThat(heldBack.retryAt()).contains(clock.instant().plusSeconds(30));
        assertThat(heldBack.ambiguous()).isFalse();
        assertThat(upstream.calls()).isEqualTo(10);
        assertThat(breaker.state())
                .isEqualTo(new BreakerState.Open(clock.instant().plusSeconds(30)));
    }

    @Test
    void success_in_between_starts_the_count_anew() {
        fail(FailureKind.OVERLOADED, 9);
        succeed();
        fail(FailureKind.OVERLOADED, 9);

        assertThat(breaker.state()).isEqualTo(new BreakerState.Closed());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OVERLOADED", "TIMED_OUT", "CONNECTION_FAILED"})
    void answers_of_a_living_upstream_do_not_open_it(FailureKind kind) {
        fail(kind, 20);

        assertThat(breaker.state()).isEqualTo(new BreakerState.Closed());
        assertThat(upstream.calls()).isEqualTo(20);
    }

    @Test
    void address_that_was_refused_counts_neither_way() {
        fail(FailureKind.OVERLOADED, 9);
        fail(FailureKind.ADDRESS_REFUSED, 1);
        fail(FailureKind.OVERLOADED, 1);

        assertThat(breaker.state().word()).isEqualTo("open");
    }

    @Test
    void one_call_after_thirty_seconds_closes_it_again() {
        fail(FailureKind.OVERLOADED, 10);
        clock.advance(Duration.ofSeconds(30));
        assertThat(breaker.state().word()).isEqualTo("half_open");

        succeed();

        assertThat(breaker.state()).isEqualTo(new BreakerState.Closed());
    }

    @Test
    void one_failure_after_thirty_seconds_opens_it_again() {
        fail(FailureKind.OVERLOADED, 10);
        clock.advance(Duration.ofSeconds(30));

        fail(FailureKind.TIMED_OUT, 1);

        assertThat(breaker.state().nextTry()).contains(clock.instant().plusSeconds(30));
    }

    @Test
    void second_call_is_held_back_while_the_first_finds_out() {
        fail(FailureKind.OVERLOADED, 10);
        clock.advance(Duration.ofSeconds(30));
        answer.set(Uni.createFrom().nothing());
        var probe = call.send(ScriptedCall.READ).subscribe().with(response -> {});

        UpstreamFailure second = Outcomes.failure(call.send(ScriptedCall.READ));

        assertThat(second.kind()).isEqualTo(FailureKind.CIRCUIT_OPEN);
        assertThat(second.retryAt()).contains(clock.instant().plusSeconds(5));
        probe.cancel();
        succeed();
        assertThat(breaker.state()).isEqualTo(new BreakerState.Closed());
    }

    @Test
    void breakers_are_shared_by_key_and_can_be_forgotten() {
        Breakers breakers = new Breakers(clock);
        UpstreamCall first = new BreakerCall(ScriptedCall.failing(FailureKind.OVERLOADED), breakers.of("a"));
        for (int number = 0; number < 10; number++) {
            Outcomes.failure(first.send(ScriptedCall.READ));
        }

        assertThat(breakers.of("a").state().word()).isEqualTo("open");
        assertThat(breakers.state("a").word()).isEqualTo("open");
        assertThat(breakers.state("b").word()).isEqualTo("closed");
        breakers.forget("a");
        assertThat(breakers.state("a").word()).isEqualTo("closed");
    }

    private void fail(FailureKind kind, int times) {
        answer.set(ScriptedCall.failure(kind));
        for (int number = 0; number < times; number++) {
            assertThat(Outcomes.failure(call.send(ScriptedCall.READ)).kind()).isEqualTo(kind);
        }
    }

    private void succeed() {
        answer.set(ScriptedCall.ok());
        Outcomes.response(call.send(ScriptedCall.READ));
    }
}
