package io.orgsync.model.tenancy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** What one caller may ask for. */
@ConfigMapping(prefix = "caller")
interface CallerConfig {

    /**
     * {@code CALLER_RATE_LIMIT}: requests per minute of one user of one organisation, as each process counts for itself;
     * further ones are answered 429. 0 sets no limit.
     */
    @WithDefault("0")
    @Min(0)
    int rateLimit();
}
