package io.orgsync.model.credential;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Makes the cipher of a service from its configuration. */
@Singleton
public class CredentialProducer {

    private static final Logger LOG = Logger.getLogger(CredentialProducer.class);

    @Produces
    @Singleton
    KeyRing keyRing(CredentialConfig config) {
        return StartKeys.choose(config.key(), config.keys(), Strictness.of(ConfigUtils.getProfiles()));
    }

    @Produces
    @Singleton
    CredentialCipher credentialCipher(KeyRing ring) {
        return new CredentialCipher(ring);
    }

    @Produces
    @Singleton
    LegacyCredentialReader legacyCredentialReader(LegacyCredentialConfig config) {
        return new LegacyCredentialReader(config.key().map(Secret::of));
    }

    // Asking for the ring here makes an unusable key stop the start, not the first request.
    void announce(@Observes StartupEvent start, KeyRing ring) {
        LOG.infof(
                "Credentials are encrypted with key %s; %d keys can read.",
                ring.primaryId(), ring.ids().size());
    }
}
