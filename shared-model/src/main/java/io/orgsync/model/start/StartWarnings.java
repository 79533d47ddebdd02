package io.orgsync.model.start;

import io.orgsync.model.credential.Strictness;
import io.orgsync.model.upstream.EgressConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What production can start with and should not. */
@ApplicationScoped
class StartWarnings {

    private static final Logger LOG = Logger.getLogger(StartWarnings.class);

    private final EgressConfig egress;
    private final Optional<String> publicAddress;

    StartWarnings(EgressConfig egress, PublicAddressConfig publicAddress) {
        this.egress = egress;
        this.publicAddress = publicAddress.baseUrl();
    }

    void warn(@Observes StartupEvent start) {
        if (Strictness.of(ConfigUtils.getProfiles()) == Strictness.PRODUCTION) {
            warnOfOpenEgress();
            warnOfPrivateAddresses();
            warnOfPlainAddress();
        }
    }

    private void warnOfOpenEgress() {
        if (egress.allowedHosts().contains("*")) {
            LOG.warn("EGRESS_ALLOWED_HOSTS is *: requests may go to any host.");
        }
    }

    private void warnOfPrivateAddresses() {
        if (egress.allowPrivate()) {
            LOG.warn("EGRESS_ALLOW_PRIVATE is on: upstream addresses may be private and without TLS.");
        }
    }

    private void warnOfPlainAddress() {
        if (publicAddress.filter(address -> !address.startsWith("https:")).isPresent()) {
            LOG.warn("PUBLIC_BASE_URL is not https: web hooks and their secrets would travel in clear.");
        }
    }
}
