package io.orgsync.model.start;

import io.orgsync.model.upstream.EgressConfig;
import io.orgsync.model.upstream.EgressProxy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A proxy that can't be understood must not be taken for none: calls would go past it. */
@ApplicationScoped
class ProxyRequirement {

    private final EgressConfig egress;

    ProxyRequirement(EgressConfig egress) {
        this.egress = egress;
    }

    /** What is wrong, as a sentence that doesn't quote it, since it may hold a password. */
    Optional<String> wrong() {
        return egress.proxy()
                .filter(text -> EgressProxy.parse(text).isEmpty())
                .map(text -> "EGRESS_PROXY must be written http://host:port or http://user:password@host:port.");
    }
}
