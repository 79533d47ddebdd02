package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCheckTest {

    private final SettableClock clock = new SettableClock();

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 206, 299})
    void success_passes(int status) {
        assertThat(Outcomes.response(answering(ScriptedCall.response(status))).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "400, REFUSED",
        "401, UNAUTHORIZED",
        "402, REFUSED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "408, TIMED_OUT",
        "409, REFUSED",
        "416, REFUSED",
        "422, REFUSED",
        "429, RATE_LIMITED",
        "500, OVERLOADED",
        "502, OVERLOADED",
        "503, OVERLOADED",
        "504, TIMED_OUT",
        "599, OVERLOADED",
        "301, CONTRACT_VIOLATION",
        "302, CONTRACT_VIOLATION",
        "304, CONTRACT_VIOLATION",
        "199, CONTRACT_VIOLATION",
        "600, CONTRACT_VIOLATION"
    })
    void every_other_status_is_a_failure_of_its_kind(int status, FailureKind kind) {
        UpstreamFailure failure = Outcomes.failure(answering(ScriptedCall.response(status)));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.status()).hasValue(status);
        assertThat(failure).hasMessageContaining("status " + status).hasMessageNotContaining("s3cr3t");
        assertThat(failure.reply()).isPresent();
        assertThat(failure.retryAt()).isEmpty();
    }

    @Test
    void time_to_try_again_is_taken_over() {
        UpstreamFailure failure =
                Outcomes.failure(answering(ScriptedCall.response(429, List.of(Map.entry("retry-after", "120")))));

        assertThat(failure.retryAt()).contains(clock.instant().plus(Duration.ofMinutes(2)));
    }

    private Uni<UpstreamResponse> answering(UpstreamResponse response) {
        UpstreamCall call =
                new StatusCheck(ScriptedCall.of(number -> Uni.createFrom().item(response)), clock);
        return call.send(ScriptedCall.READ);
    }
}
