package io.orgsync.devkit.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestLogTest {

    @Test
    void log_is_bounded() {
        RequestLog<Long> log = new RequestLog<>();

        for (int i = 0; i < 10_001; i++) {
            log.arrived(seq -> seq);
        }

        assertThat(log.all()).hasSize(10_000).startsWith(2L);
    }

    @Test
    void patience_ends_when_nothing_arrives() throws InterruptedException {
        RequestLog<Long> log = new RequestLog<>();
        log.arrived(seq -> seq);

        assertThat(log.await(seq -> true, 1, Duration.ofMillis(1))).isTrue();
        assertThat(log.await(seq -> true, 2, Duration.ofMillis(1))).isFalse();
    }
}
