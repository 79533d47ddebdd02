package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BudgetedCallTest {

    private final SettableClock clock = new SettableClock();
    private final RecordedPauses pauses = new RecordedPauses(clock);
    private final ScriptedCall upstream = ScriptedCall.of(call -> ScriptedCall.ok());

    @Test
    void free_place_is_used_at_once() {
        Outcomes.response(budgeted(RequestBudget.unlimited()).send(ScriptedCall.READ));

        assertThat(pauses.all()).isEmpty();
        assertThat(upstream.calls()).isEqualTo(1);
    }

    @Test
    void place_within_a_minute_is_waited_for() {
        Outcomes.response(budgeted(waitOf(Duration.ofSeconds(60))).send(ScriptedCall.READ));

        assertThat(pauses.all()).containsExactly(Duration.ofSeconds(60));
        assertThat(upstream.calls()).isEqualTo(1);
    }

    @Test
    void place_beyond_a_minute_is_left_for_a_parked_run() {
        UpstreamFailure failure =
                Outcomes.failure(budgeted(waitOf(Duration.ofSeconds(61))).send(ScriptedCall.WRITE));

        assertThat(failure.kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(failure.retryAt()).contains(clock.instant().plusSeconds(61));
        assertThat(failure.ambiguous()).isFalse();
        assertThat(upstream.calls()).isZero();
    }

    @Test
    void every_try_spends_one_request() {
        AtomicInteger spent = new AtomicInteger();
        RequestBudget budget = () -> Uni.createFrom().item(() -> {
            spent.incrementAndGet();
            return Duration.ZERO;
        });
        UpstreamCall failing = new BudgetedCall(
                ScriptedCall.failingFirst(2, FailureKind.OVERLOADED), budget, Duration.ofMinutes(1), pauses, clock);

        Outcomes.response(
                new RetryingCall(failing, RetryPolicy.standard(), pauses, clock, () -> 0.5).send(ScriptedCall.READ));

        assertThat(spent).hasValue(3);
    }

    @Test
    void failure_of_the_budget_itself_comes_through() {
        RequestBudget broken = () -> Uni.createFrom().failure(new IllegalStateException("no database"));

        assertThatThrownBy(() -> Outcomes.response(budgeted(broken).send(ScriptedCall.READ)))
                .isInstanceOf(IllegalStateException.class);
    }

    private UpstreamCall budgeted(RequestBudget budget) {
        return new BudgetedCall(upstream, budget, Duration.ofMinutes(1), pauses, clock);
    }

    private static RequestBudget waitOf(Duration wait) {
        return () -> Uni.createFrom().item(wait);
    }
}
