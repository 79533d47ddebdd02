package io.orgsync.ascora.webhook;

import io.orgsync.model.credential.Secret;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.start.PublicAddressConfig;
import io.orgsync.model.upstream.EgressConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;

/** The addresses that Ascora is given. */
@ApplicationScoped
class HookAddresses {

    private static final String UNSET =
            "Web hooks need PUBLIC_BASE_URL, the address at which Ascora reaches this service: "
                    + "set it to where your proxy publishes /api, for example https://sync.example.com, and start again.";
    private static final String UNUSABLE =
            "PUBLIC_BASE_URL must be an https address without query and fragment; correct it and start again.";

    private final PublicAddressConfig config;
    private final EgressConfig egress;

    HookAddresses(PublicAddressConfig config, EgressConfig egress) {
        this.config = config;
        this.egress = egress;
    }

    /** Fails with 409 and what to do when the public address is not set, or is none. */
    URI base() {
        String given = config.baseUrl()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> Conflict.of(UNSET));
        URI base = parse(given.replaceAll("/+$", ""));
        boolean secure = "https".equals(base.getScheme()) || (egress.allowPrivate() && "http".equals(base.getScheme()));
        if (!secure || base.getHost() == null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw Conflict.of(UNUSABLE);
        }
        return base;
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException unreadable) {
            throw Conflict.of(UNUSABLE);
        }
    }

    /** Holds the secret, so it is one. */
    Secret of(UUID integration, HookEvent event, Secret secret) {
        return Secret.of(base() + "/api/webhooks/ascora/" + integration + "/" + event.word() + "/" + secret.reveal());
    }
}
