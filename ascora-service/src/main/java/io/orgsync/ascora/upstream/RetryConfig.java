package io.orgsync.ascora.upstream;

import io.orgsync.model.upstream.RetryPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How calls to Ascora that only read are repeated. */
@ConfigMapping(prefix = "ascora.retry")
public interface RetryConfig {

    /** Tries of one call, the first included ({@code ASCORA_RETRY_TRIES}). */
    @WithDefault("4")
    int tries();

    /** Pause before the second try; it doubles with each further one ({@code ASCORA_RETRY_BASE_DELAY}). */
    @WithDefault("1s")
    Duration baseDelay();

    /** Where doubling ends ({@code ASCORA_RETRY_MAX_DELAY}). */
    @WithDefault("10s")
    Duration maxDelay();

    default RetryPolicy policy() {
        RetryPolicy standard = RetryPolicy.standard();
        return new RetryPolicy(tries(), baseDelay(), maxDelay(), standard.jitter(), standard.longestPause());
    }
}
