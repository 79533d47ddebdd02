package io.orgsync.ascora.upstream;

import io.orgsync.model.upstream.RetryPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a caller is kept waiting for Ascora's answer. */
@ConfigMapping(prefix = "ascora.interactive")
public interface InteractiveConfig {

    /** Time limit of one try ({@code ASCORA_INTERACTIVE_TRY_TIME_LIMIT}). */
    @WithDefault("8s")
    Duration tryTimeLimit();

    /** Time limit of all tries ({@code ASCORA_INTERACTIVE_TIME_LIMIT}); below what front ends and proxies wait. */
    @WithDefault("25s")
    Duration timeLimit();

    /** Tries of one call, the first included ({@code ASCORA_INTERACTIVE_TRIES}). */
    @WithDefault("3")
    int tries();

    /** Pause before the second try; it doubles with each further one ({@code ASCORA_INTERACTIVE_BASE_DELAY}). */
    @WithDefault("500ms")
    Duration baseDelay();

    /** Nobody waits longer for a place in the budget than a try may take. */
    default RetryPolicy policy() {
        RetryPolicy standard = RetryPolicy.standard();
        return new RetryPolicy(tries(), baseDelay(), standard.maxDelay(), standard.jitter(), tryTimeLimit());
    }
}
