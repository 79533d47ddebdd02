package io.orgsync.model.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.orgsync.model.trace.Spans;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Times whole calls, pauses and retries included, as {@code orgsync.upstream.requests} by upstream, operation and outcome: {@code
 * success} or the word of a {@link FailureKind}. At level debug it writes one line per call, without query, headers and
 * body.
 */
final class InstrumentedCall implements UpstreamCall {

    private static final Logger LOG = Logger.getLogger(UpstreamCall.class);
    private static final String SUCCESS = "success";
    private static final String UNEXPECTED = "unexpected";

    private final UpstreamCall next;
    private final String upstream;
    private final MeterRegistry registry;

    InstrumentedCall(UpstreamCall next, String upstream, MeterRegistry registry) {
        this.next = next;
        this.upstream = upstream;
        this.registry = registry;
    }

    @Override
    public Uni<UpstreamResponse> send(UpstreamRequest request) {
        Map<String, String> attributes = Map.of(
                "upstream", upstream, "http.request.method", request.method().name());
        return Spans.around(request.operation(), attributes, () -> timed(request, Timer.start(registry)));
    }

    private Uni<UpstreamResponse> timed(UpstreamRequest request, Timer.Sample sample) {
        return next.send(request)
                .onItem()
                .invoke(response -> record(request, sample, SUCCESS))
                .onFailure()
                .invoke(failure -> record(request, sample, outcome(failure)));
    }

    private void record(UpstreamRequest request, Timer.Sample sample, String outcome) {
        long nanos = sample.stop(registry.timer(
                "orgsync.upstream.requests",
                "upstream",
                upstream,
                "operation",
                request.operation(),
                "outcome",
                outcome));
        LOG.debugf("%s %s: %s in %d ms", upstream, request, outcome, nanos / 1_000_000);
    }

    private static String outcome(Throwable failure) {
        return failure instanceof UpstreamFailure upstreamFailure
                ? upstreamFailure.kind().word()
                : UNEXPECTED;
    }
}
