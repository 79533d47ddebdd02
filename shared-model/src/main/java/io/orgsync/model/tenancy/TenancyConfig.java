package io.orgsync.model.tenancy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Which paths need no bearer token. */
@ConfigMapping(prefix = "tenancy")
interface TenancyConfig {

    /**
     * Beginnings of paths below {@code /api} that carry a secret of their own instead of a token
     * ({@code TENANCY_OPEN_PATHS}).
     */
    @WithDefault("/api/webhooks/")
    List<String> openPaths();
}
