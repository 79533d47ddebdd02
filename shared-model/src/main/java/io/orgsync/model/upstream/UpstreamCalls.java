package io.orgsync.model.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;

/** Makes the {@link UpstreamCall} of each connection; one for the whole service. */
public final class UpstreamCalls implements AutoCloseable {

    private final Breakers breakers;
    private final HttpClients clients;
    private final EgressPolicy egress;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Pause pause;

    public UpstreamCalls(Vertx vertx, EgressPolicy egress, MeterRegistry registry, Clock clock, Pause pause) {
        this.breakers = new Breakers(clock);
        this.clients = new HttpClients(vertx, egress.proxy());
        this.egress = egress;
        this.registry = registry;
        this.clock = clock;
        this.pause = pause;
        breakers.showIn(registry);
    }

    /**
     * The call of a connection: cheap, so that it may be made anew whenever settings may have changed. Calls of one
     * {@code connectionKey} share a circuit breaker, those that trust the same authorities a pool of connections.
     *
     * @throws IllegalArgumentException when the further certificates are not PEM
     */
    public UpstreamCall forConnection(ConnectionSettings settings) {
        UpstreamCall http = new GuardedCall(clients.call(settings.trustedCertificates()), egress);
        UpstreamCall checked = new StatusCheck(http, clock);
        UpstreamCall breaking = new BreakerCall(checked, breakers.of(settings.connectionKey()));
        UpstreamCall budgeted = new BudgetedCall(
                breaking,
                settings.budget(),
                settings.retry().longestPause(),
                timed("orgsync.upstream.budget.wait", settings),
                clock);
        UpstreamCall retrying = new RetryingCall(
                budgeted,
                settings.retry(),
                timed("orgsync.upstream.retry.wait", settings),
                clock,
                () -> ThreadLocalRandom.current().nextDouble());
        return new InstrumentedCall(retrying, settings.upstream(), registry);
    }

    /** Each pause of the stack is one wait for the budget, or one retry. */
    private Pause timed(String name, ConnectionSettings settings) {
        Timer timer = registry.timer(name, "upstream", settings.upstream());
        return time -> {
            timer.record(time);
            return pause.of(time);
        };
    }

    /** The state of a connection's circuit breaker in this pod; closed when there were no calls lately. */
    public BreakerState breakerState(String connectionKey) {
        return breakers.state(connectionKey);
    }

    /** Forgets a connection's circuit breaker, as after its credentials or address were changed. */
    public void forget(String connectionKey) {
        breakers.forget(connectionKey);
    }

    /** Closes all connections. */
    @Override
    public void close() {
        clients.close();
    }
}
