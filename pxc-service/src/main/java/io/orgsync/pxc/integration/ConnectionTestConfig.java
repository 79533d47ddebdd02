package io.orgsync.pxc.integration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a connection is tested. */
@ConfigMapping(prefix = "pxc.connection-test")
public interface ConnectionTestConfig {

    /** Time limit of a whole test ({@code PXC_CONNECTION_TEST_TIME_LIMIT}); below what front ends and proxies wait. */
    @WithDefault("25s")
    Duration timeLimit();
}
