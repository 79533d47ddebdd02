package io.orgsync.model.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Where this service may send requests to. */
@ConfigMapping(prefix = "egress")
public interface EgressConfig {

    /** {@code EGRESS_ALLOWED_HOSTS}: names, {@code *.suffix} for all below a suffix, {@code *} for any. */
    @WithDefault("*.talktalk.co.uk,*.pxc.co.uk,*.ascora.com.au,*.ascora.com")
    List<String> allowedHosts();

    /** {@code EGRESS_ALLOW_PRIVATE}: lets http and private addresses through, for demo and tests. */
    @WithDefault("false")
    boolean allowPrivate();

    /**
     * {@code EGRESS_PROXY}: an HTTP proxy, as http://host:port, that all calls of upstreams go through; with user:password@
     * before the host where it asks for that. Tokens' keys and traces don't go through it.
     */
    Optional<String> proxy();
}
