package io.orgsync.model.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long idempotency keys mean something. */
@ConfigMapping(prefix = "idempotency")
public interface IdempotencyConfig {

    /** How long an answer is kept and repeated ({@code IDEMPOTENCY_KEEP}). */
    @WithDefault("24h")
    Duration keep();

    /**
     * When the key of a request that never ended is free again ({@code IDEMPOTENCY_HOLD}); longer than any request takes.
     */
    @WithDefault("2m")
    Duration hold();

    /** How often expired answers are looked for and deleted ({@code IDEMPOTENCY_SWEEP_EVERY}). */
    @WithDefault("10m")
    Duration sweepEvery();
}
