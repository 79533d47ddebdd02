package io.orgsync.ascora.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How attachments are kept. */
@ConfigMapping(prefix = "ascora.attachments")
interface AttachmentConfig {

    /** How long bytes are kept after they were sent or given up ({@code ASCORA_ATTACHMENTS_KEEP}). */
    @WithDefault("7d")
    Duration keep();

    /** How often bytes whose time is over are looked for ({@code ASCORA_ATTACHMENTS_SWEEP_EVERY}). */
    @WithDefault("10m")
    Duration sweepEvery();
}
