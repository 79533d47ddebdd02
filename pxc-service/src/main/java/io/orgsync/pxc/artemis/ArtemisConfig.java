package io.orgsync.pxc.artemis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where PXC is and how long it may take. */
@ConfigMapping(prefix = "pxc")
public interface ArtemisConfig {

    /** Base address of the security API ({@code PXC_AUTH_URL}). */
    @WithDefault("https://api.wholesale.talktalk.co.uk/partners/security/v1/api")
    URI authUrl();

    /** Base address of Product Ordering V3 ({@code PXC_ORDERS_URL}). */
    @WithDefault("https://api.wholesale.pxc.co.uk/partners/product-order/v3/api")
    URI ordersUrl();

    /** POST or GET for the token ({@code PXC_TOKEN_METHOD}); clients of both kinds have been seen at work. */
    @WithDefault("POST")
    TokenMethod tokenMethod();

    /** Time limit of a token call ({@code PXC_TOKEN_TIMEOUT}). */
    @WithDefault("10s")
    Duration tokenTimeout();

    /** Time limit of a call for orders ({@code PXC_ORDERS_TIMEOUT}). */
    @WithDefault("30s")
    Duration ordersTimeout();

    enum TokenMethod {
        POST,
        GET
    }
}
