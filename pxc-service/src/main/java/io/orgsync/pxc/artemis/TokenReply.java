package io.orgsync.pxc.artemis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.JsonReply;
import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.model.upstream.UpstreamResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the answer of the security API: {@code partnerJWT}, a three-part JWS, and {@code expiresIn} in seconds, which
 * may be absent. The token lives until the earlier of the claim {@code exp} and {@code expiresIn}.
 */
final class TokenReply {

    private static final Duration ASSUMED_LIFETIME = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private TokenReply() {}

    static Token read(UpstreamResponse response, Instant now) {
        JsonNode reply = JsonReply.object(response);
        String jwt = reply.path("partnerJWT").asText("");
        if (jwt.isBlank()) {
            throw UpstreamFailure.of(
                    FailureKind.CONTRACT_VIOLATION, "PXC's security API answered without a partnerJWT.");
        }
        Duration lifetime = Stream.of(expiresIn(reply), untilExpiry(jwt, now))
                .flatMap(Optional::stream)
                .min(Duration::compareTo)
                .orElse(ASSUMED_LIFETIME);
        return Token.lasting(Secret.of(jwt), lifetime, now);
    }

    private static Optional<Duration> expiresIn(JsonNode reply) {
        return Optional.of(reply.path("expiresIn").asLong(0))
                .filter(seconds -> seconds > 0)
                .map(Duration::ofSeconds);
    }

    /** The signature is the upstream's business; the expiry is only a hint for when to ask again. */
    private static Optional<Duration> untilExpiry(String jwt, Instant now) {
        String[] parts = jwt.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return Optional.of(claims.path("exp").asLong(0))
                    .filter(exp -> exp > now.getEpochSecond())
                    .map(exp -> Duration.between(now, Instant.ofEpochSecond(exp)));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
