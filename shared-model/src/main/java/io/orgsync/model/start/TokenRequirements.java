package io.orgsync.model.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Without key, issuer and audience either no token is accepted or one that was made for somebody else. */
@ApplicationScoped
class TokenRequirements {

    private final Optional<String> keyLocation;
    private final Optional<String> key;
    private final Optional<String> issuer;
    private final Optional<String> audiences;

    TokenRequirements(
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") Optional<String> keyLocation,
            @ConfigProperty(name = "mp.jwt.verify.publickey") Optional<String> key,
            @ConfigProperty(name = "mp.jwt.verify.issuer") Optional<String> issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") Optional<String> audiences) {
        this.keyLocation = keyLocation;
        this.key = key;
        this.issuer = issuer;
        this.audiences = audiences;
    }

    /** The first thing that is missing, as a sentence. */
    Optional<String> missing() {
        return Stream.of(noKey(), noKeyFile(), noIssuer(), noAudiences())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> noKey() {
        return blank(keyLocation) && blank(key)
                ? Optional.of("Tokens can't be checked: set MP_JWT_VERIFY_PUBLICKEY_LOCATION to the issuer's key set.")
                : Optional.empty();
    }

    private Optional<String> noKeyFile() {
        return keyLocation
                .filter(location -> location.startsWith("file:"))
                .filter(location -> !readable(location))
                .map(location -> "Tokens can't be checked: MP_JWT_VERIFY_PUBLICKEY_LOCATION names " + location
                        + ", which can't be read.");
    }

    private static boolean readable(String location) {
        try {
            return Files.isReadable(Path.of(URI.create(location)));
        } catch (IllegalArgumentException relative) {
            return Files.isReadable(Path.of(location.substring("file:".length())));
        }
    }

    private Optional<String> noIssuer() {
        return blank(issuer)
                ? Optional.of("Tokens of any issuer would be accepted: set MP_JWT_VERIFY_ISSUER.")
                : Optional.empty();
    }

    private Optional<String> noAudiences() {
        return blank(audiences)
                ? Optional.of("Tokens made for other services would be accepted: set MP_JWT_VERIFY_AUDIENCES.")
                : Optional.empty();
    }

    private static boolean blank(Optional<String> value) {
        return value.filter(text -> !text.isBlank()).isEmpty();
    }
}
