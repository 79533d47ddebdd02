package io.orgsync.pxc.artemis;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.ResponseHeaders;
import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.model.upstream.UpstreamResponse;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeyondEndTest {

    private static UpstreamFailure answered(int status, Map<String, String> headers) {
        return UpstreamFailure.of(FailureKind.REFUSED, "refused")
                .withReply(new UpstreamResponse(
                        status, ResponseHeaders.of(headers.entrySet()), Buffer.buffer(), Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "416, items */100, 100, true",
        "416, items */100, 150, true",
        "416, items */500, 100, false",
        "416, nonsense, 100, true",
        "400, items */100, 100, false"
    })
    void only_a_416_behind_the_total_is_the_end(int status, String range, int offset, boolean end) {
        assertThat(BeyondEnd.isTold(answered(status, Map.of("Content-Range", range)), offset))
                .isEqualTo(end);
    }

    @Test
    void range_that_is_not_told_is_believed() {
        assertThat(BeyondEnd.isTold(answered(416, Map.of()), 100)).isTrue();
    }

    @Test
    void other_failures_are_no_end() {
        assertThat(BeyondEnd.isTold(UpstreamFailure.of(FailureKind.TIMED_OUT, "slow"), 100))
                .isFalse();
        assertThat(BeyondEnd.isTold(new IllegalStateException(), 100)).isFalse();
    }
}
