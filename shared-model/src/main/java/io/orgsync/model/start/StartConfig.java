package io.orgsync.model.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/** How tokens are checked: production needs all three. */
@ConfigMapping(prefix = "mp.jwt.verify")
public interface StartConfig {

    /** Where the token issuer's keys are: {@code https://…} or {@code file:…} ({@code MP_JWT_VERIFY_PUBLICKEY_LOCATION}). */
    @WithName("publickey.location")
    Optional<String> keyLocation();

    /** The key itself, as PEM or JWK text ({@code MP_JWT_VERIFY_PUBLICKEY}). */
    @WithName("publickey")
    Optional<String> key();

    /** What {@code iss} of a token must be ({@code MP_JWT_VERIFY_ISSUER}). */
    Optional<String> issuer();

    /** What {@code aud} of a token must hold, one of them ({@code MP_JWT_VERIFY_AUDIENCES}). */
    Optional<String> audiences();
}
