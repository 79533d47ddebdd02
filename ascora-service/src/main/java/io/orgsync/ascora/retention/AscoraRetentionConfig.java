package io.orgsync.ascora.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things of Ascora are kept that nobody needs for ever. */
@ConfigMapping(prefix = "ascora.retention")
public interface AscoraRetentionConfig {

    /**
     * How long writes of customers and jobs are kept that are done, failed or given up ({@code ASCORA_RETENTION_OUTBOX});
     * what is still owed stays, and so does what shows a note, an attachment or a payment.
     */
    @WithDefault("90d")
    Duration outbox();

    /** How long resolved conflicts are kept ({@code ASCORA_RETENTION_CONFLICTS}). */
    @WithDefault("90d")
    Duration conflicts();

    /** How long the results of imports are kept ({@code ASCORA_RETENTION_IMPORTS}). */
    @WithDefault("90d")
    Duration imports();

    /** How long a file is kept that never arrived as a whole ({@code ASCORA_RETENTION_BROKEN_IMPORTS}). */
    @WithDefault("1h")
    Duration brokenImports();
}
