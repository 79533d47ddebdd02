package io.orgsync.pxc.selfcheck;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a self-check may take. */
@ConfigMapping(prefix = "pxc.self-check")
public interface SelfCheckConfig {

    /** Time limit of one question ({@code PXC_SELF_CHECK_TRY_TIME_LIMIT}). */
    @WithDefault("8s")
    Duration tryTimeLimit();

    /** Time limit of all questions together ({@code PXC_SELF_CHECK_TIME_LIMIT}). */
    @WithDefault("25s")
    Duration timeLimit();
}
