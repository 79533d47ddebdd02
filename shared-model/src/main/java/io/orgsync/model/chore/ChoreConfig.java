package io.orgsync.model.chore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is done for all organisations now and then. */
@ConfigMapping(prefix = "chores")
public interface ChoreConfig {

    /** How often each process looks for what is due ({@code CHORES_TICK}). */
    @WithDefault("10s")
    String tick();
}
