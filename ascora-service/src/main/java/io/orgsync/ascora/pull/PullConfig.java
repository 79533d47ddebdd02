package io.orgsync.ascora.pull;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How pulls that a person asks for are answered. */
@ConfigMapping(prefix = "ascora.pull")
public interface PullConfig {

    /**
     * How long a call waits for the end of its run before it answers 202 ({@code ASCORA_PULL_WAIT_LIMIT}): shipped front ends
     * expect the result in the answer.
     */
    @WithDefault("25s")
    Duration waitLimit();

    /** How many quarantined records one retry of failed items takes on ({@code ASCORA_PULL_REPLAY_LIMIT}). */
    @WithDefault("1000")
    int replayLimit();
}
