package io.orgsync.model.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the upstream stack of a service from its configuration. */
@Singleton
public class UpstreamProducer {

    @Produces
    @Singleton
    EgressPolicy egressPolicy(EgressConfig config, Vertx vertx) {
        EgressPolicy policy = new EgressPolicy(config.allowedHosts(), config.allowPrivate(), HostResolver.on(vertx));
        return config.proxy().flatMap(EgressProxy::parse).map(policy::through).orElse(policy);
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
