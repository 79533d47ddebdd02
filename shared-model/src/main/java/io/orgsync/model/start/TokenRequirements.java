package io.orgsync.model.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Without key, issuer and audience either no token is accepted or one that was made for somebody else. */
@ApplicationScoped
class TokenRequirements {

    private final StartConfig config;

    TokenRequirements(StartConfig config) {
        this.config = config;
    }

    /** The first thing that is missing, as a sentence. */
    Optional<String> missing() {
        return Stream.of(key(), keyFile(), issuer(), audiences())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> key() {
        return blank(config.keyLocation()) && blank(config.key())
                ? Optional.of("Tokens can't be checked: set MP_JWT_VERIFY_PUBLICKEY_LOCATION to the issuer's key set.")
                : Optional.empty();
    }

    private Optional<String> keyFile() {
        return config.keyLocation()
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

    private Optional<String> issuer() {
        return blank(config.issuer())
                ? Optional.of("Tokens of any issuer would be accepted: set MP_JWT_VERIFY_ISSUER.")
                : Optional.empty();
    }

    private Optional<String> audiences() {
        return blank(config.audiences())
                ? Optional.of("Tokens made for other services would be accepted: set MP_JWT_VERIFY_AUDIENCES.")
                : Optional.empty();
    }

    private static boolean blank(Optional<String> value) {
        return value.filter(text -> !text.isBlank()).isEmpty();
    }
}
