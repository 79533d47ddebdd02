package io.orgsync.ascora.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How much room files on their way may take. */
@ConfigMapping(prefix = "ascora.upload")
interface UploadConfig {

    /** Room for the longest attachment with its frame. */
    long LEAST = 26L * 1024 * 1024;

    /**
     * Bytes of uploaded files that may be on their way at a time in one process; they lie in /tmp, which must have room for
     * them. Further ones are answered 429 ({@code ASCORA_UPLOAD_SPACE}).
     */
    @WithDefault("134217728")
    @Min(LEAST)
    long space();
}
