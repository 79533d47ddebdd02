package io.orgsync.ascora.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.ascora.Calls;
import io.orgsync.devkit.ascora.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that take too long. The limits are short here only: a test that holds a page back needs long ones. */
@QuarkusTest
@TestProfile(SlowPullTest.ShortLimits.class)
class SlowPullTest extends PullTest {

    public static class ShortLimits implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ascora.list-timeout", "2s", "ascora.accounting-timeout", "2s", "ascora.retry.tries", "2");
        }
    }

    static Stream<Fault> slowAnswers() {
        return Stream.of(Fault.hang(), Fault.slowBody(20, Duration.ofMillis(100)));
    }

    @ParameterizedTest
    @MethodSource("slowAnswers")
    void answer_that_takes_too_long_fails_its_stream_and_no_other(Fault slow) {
        givenRecords(5, 150, 5);
        ascora.inject(Calls.jobs().of(tenant.companyCode()).onPages(2, 2).forever(), slow);

        JsonPath run = pulled();

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorClass")).as(run.prettify()).isEqualTo("timed_out");
        assertThat(run.getList("streams.status")).isEqualTo(List.of("completed", "failed", "completed"));
        assertThat(run.getList("streams.fetched")).isEqualTo(List.of(5, 100, 5));
    }

    @ParameterizedTest
    @MethodSource("slowAnswers")
    void answer_that_takes_too_long_once_is_asked_for_again(Fault slow) {
        givenRecords(5, 150, 5);
        ascora.inject(Calls.jobs().of(tenant.companyCode()).onPages(2, 2), slow);

        assertThat(pulled().getString("status")).isEqualTo("completed");
        assertThat(jobRows()).hasSize(150);
    }
}
