package io.orgsync.ascora.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How writes to Ascora are sent. */
@ConfigMapping(prefix = "ascora.push")
public interface PushConfig {

    /** How long a call waits for the end of its write before it answers 202 ({@code ASCORA_PUSH_WAIT_LIMIT}). */
    @WithDefault("25s")
    Duration waitLimit();

    /** Pause before the second try; it doubles with each further one ({@code ASCORA_PUSH_BASE_DELAY}). */
    @WithDefault("1s")
    Duration baseDelay();

    /** Where doubling ends, and how often a connection that takes no writes is looked at ({@code ASCORA_PUSH_MAX_DELAY}). */
    @WithDefault("30s")
    Duration maxDelay();

    /**
     * How long after a doubtful outcome Ascora is searched ({@code ASCORA_PUSH_LOOK_AFTER}), since it may still be at work;
     * twice as long when the first search finds nothing.
     */
    @WithDefault("2s")
    Duration lookAfter();

    /** How often a write is sent whose outcome is in doubt and of which nothing is found ({@code ASCORA_PUSH_TRIES}). */
    @WithDefault("5")
    int tries();

    /** Connections for which one pod sends at a time ({@code ASCORA_PUSH_MAX_CONCURRENT}). */
    @WithDefault("16")
    int maxConcurrent();
}
