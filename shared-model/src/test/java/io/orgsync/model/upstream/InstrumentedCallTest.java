package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class InstrumentedCallTest {

    private static final Formatter FORMAT = new PatternFormatter("%s");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void success_is_timed() {
        Outcomes.response(
                instrumented(ScriptedCall.of(call -> ScriptedCall.ok())).send(ScriptedCall.READ));

        assertThat(timer("success").count()).isEqualTo(1);
    }

    @Test
    void failure_is_timed_under_its_word() {
        Outcomes.failure(
                instrumented(ScriptedCall.failing(FailureKind.RATE_LIMITED)).send(ScriptedCall.READ));

        assertThat(timer("rate_limited").count()).isEqualTo(1);
    }

    @Test
    void surprise_is_timed_too() {
        UpstreamCall broken = ScriptedCall.of(call -> Uni.createFrom().failure(new IllegalStateException("s3cr3t")));

        assertThat(instrumented(broken)
                        .send(ScriptedCall.READ)
                        .onFailure()
                        .recoverWithNull()
                        .await()
                        .indefinitely())
                .isNull();

        assertThat(timer("unexpected").count()).isEqualTo(1);
    }

    @Test
    void log_line_shows_method_host_and_path_only() {
        List<String> lines = linesLoggedBy(() -> Outcomes.response(
                instrumented(ScriptedCall.of(call -> ScriptedCall.ok())).send(ScriptedCall.WRITE)));

        assertThat(lines).singleElement().asString().matches("pxc POST api\\.example/orders: success in \\d+ ms");
    }

    @Test
    void nothing_that_is_printed_shows_a_secret() {
        UpstreamFailure failure = UpstreamFailure.of(FailureKind.REFUSED, "Refused.")
                .withReply(ScriptedCall.response(422, List.of(Map.entry("Set-Cookie", "s3cr3t"))));

        assertThat(List.of(
                        ScriptedCall.READ,
                        ScriptedCall.WRITE,
                        failure,
                        failure.reply().orElseThrow(),
                        failure.reply().orElseThrow().headers(),
                        failure.structure().orElseThrow()))
                .allSatisfy(printed -> assertThat(printed.toString()).doesNotContain("s3cr3t"));
    }

    private UpstreamCall instrumented(UpstreamCall next) {
        return new InstrumentedCall(next, "pxc", registry);
    }

    private Timer timer(String outcome) {
        return registry.get("orgsync.upstream.requests")
                .tags("upstream", "pxc", "operation", "list-orders", "outcome", outcome)
                .timer();
    }

    private static List<String> linesLoggedBy(Runnable action) {
        List<String> lines = new ArrayList<>();
        Logger logger = Logger.getLogger(UpstreamCall.class.getName());
        Handler handler = collecting(lines);
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
        try {
            action.run();
        } finally {
            logger.removeHandler(handler);
        }
        return lines;
    }

    private static Handler collecting(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(FORMAT.format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
