package io.orgsync.pxc.artemis;

import io.orgsync.model.upstream.RetryPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How calls to PXC are repeated. */
@ConfigMapping(prefix = "pxc.retry")
public interface RetryConfig {

    /** Tries of one call, the first included ({@code PXC_RETRY_TRIES}). */
    @WithDefault("5")
    int tries();

    /** Pause before the second try; it doubles with each further one ({@code PXC_RETRY_BASE_DELAY}). */
    @WithDefault("500ms")
    Duration baseDelay();

    /** Where doubling ends ({@code PXC_RETRY_MAX_DELAY}). */
    @WithDefault("8s")
    Duration maxDelay();

    default RetryPolicy policy() {
        RetryPolicy standard = RetryPolicy.standard();
        return new RetryPolicy(tries(), baseDelay(), maxDelay(), standard.jitter(), standard.longestPause());
    }
}
