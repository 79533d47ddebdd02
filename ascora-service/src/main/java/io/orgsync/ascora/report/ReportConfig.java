package io.orgsync.ascora.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where reports that nobody has handed over are read. */
@ConfigMapping(prefix = "reports")
interface ReportConfig {

    /**
     * Asked for {@code {url}/{reportId}} with the caller's own token ({@code REPORTS_API_URL}); without it only reports
     * that were handed over are known. Its host must be one that {@code EGRESS_ALLOWED_HOSTS} names.
     */
    Optional<URI> apiUrl();

    /** Time limit of one report ({@code REPORTS_TIMEOUT}). */
    @WithDefault("8s")
    Duration timeout();
}
