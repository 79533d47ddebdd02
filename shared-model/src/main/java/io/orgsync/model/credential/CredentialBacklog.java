package io.orgsync.model.credential;

import io.orgsync.model.metric.Backlog;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Credentials that another key than the primary one wrote: while there are some, no key may be taken out. */
@ApplicationScoped
class CredentialBacklog implements Backlog {

    private final List<KeptCredentials> features;
    private final KeyRing ring;

    CredentialBacklog(@All List<KeptCredentials> features, KeyRing ring) {
        this.features = features;
        this.ring = ring;
    }

    @Override
    public String name() {
        return "credentials";
    }

    @Override
    public List<String> states() {
        return List.of("old_key", "lost_key");
    }

    @Override
    public String query() {
        return CredentialKeys.count(features, ring);
    }
}
