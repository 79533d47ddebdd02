package io.orgsync.model.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Makes the upstream stack of a service from its configuration. */
@Singleton
public class UpstreamProducer {

    private static final Logger LOG = Logger.getLogger(UpstreamProducer.class);

    @Produces
    @Singleton
    EgressPolicy egressPolicy(EgressConfig config, Vertx vertx) {
        if (config.allowPrivate()) {
            LOG.warn("EGRESS_ALLOW_PRIVATE is on: upstream addresses may be private and without TLS.");
        }
        return new EgressPolicy(config.allowedHosts(), config.allowPrivate(), HostResolver.on(vertx));
    }

    @Produces
    @Singleton
    UpstreamCalls upstreamCalls(Vertx vertx, EgressPolicy egress, MeterRegistry registry) {
        return new UpstreamCalls(vertx, egress, registry, Clock.systemUTC(), Pause.on(vertx));
    }

    void close(@Disposes UpstreamCalls calls) {
        calls.close();
    }
}
