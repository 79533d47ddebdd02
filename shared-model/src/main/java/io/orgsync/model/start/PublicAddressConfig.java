package io.orgsync.model.start;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the services are reached from outside. */
@ConfigMapping(prefix = "public")
public interface PublicAddressConfig {

    /**
     * The https address before {@code /api}, such as https://sync.example.com ({@code PUBLIC_BASE_URL}); Ascora delivers
     * web hooks there, and without it none can be subscribed.
     */
    Optional<String> baseUrl();
}
