package io.orgsync.model.credential;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How stored credentials follow a new key. */
@ConfigMapping(prefix = "encrypt.sweep")
interface KeySweepConfig {

    /**
     * How often credentials are looked for that another key than the first wrote, to be encrypted anew; with one key there
     * is nothing to look for ({@code ENCRYPT_SWEEP_EVERY}).
     */
    @WithDefault("10m")
    Duration every();
}
