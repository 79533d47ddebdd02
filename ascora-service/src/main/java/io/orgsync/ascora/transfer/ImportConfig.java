package io.orgsync.ascora.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files are imported. */
@ConfigMapping(prefix = "ascora.import")
public interface ImportConfig {

    /** The longest file in bytes ({@code ASCORA_IMPORT_MAX_BYTES}). */
    @WithDefault("26214400")
    long maxBytes();

    /** Rows that a file may have at most ({@code ASCORA_IMPORT_MAX_ROWS}). */
    @WithDefault("50000")
    int maxRows();

    /** Rows that one transaction works ({@code ASCORA_IMPORT_SLICE}). */
    @WithDefault("100")
    int slice();

    /** How long the same file with the same options is the same import ({@code ASCORA_IMPORT_REPEAT_WITHIN}). */
    @WithDefault("24h")
    Duration repeatWithin();

    /** When an import that can't go on now is looked at again ({@code ASCORA_IMPORT_RETRY_AFTER}). */
    @WithDefault("30s")
    Duration retryAfter();

    /** How often imports are looked for that nobody works ({@code ASCORA_IMPORT_TICK}). */
    @WithDefault("5s")
    String tick();
}
