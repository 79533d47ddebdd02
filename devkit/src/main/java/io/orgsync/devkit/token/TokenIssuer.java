package io.orgsync.devkit.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An identity provider with a key pair of its own, made when it is created and never written down. */
public final class TokenIssuer {

    private static final String ISSUER = "https://issuer.orgsync.test";
    private static final String AUDIENCE = "orgsync";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final SigningKey published = SigningKey.generate();
    private final SigningKey stranger = SigningKey.generate();
    private final Clock clock = Clock.systemUTC();

    public String issuer() {
        return ISSUER;
    }

    public String audience() {
        return AUDIENCE;
    }

    /** The public key between its PEM header and footer. */
    public String publicKeyPem() {
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n".formatted(lines());
    }

    /** The public key as MicroProfile JWT's {@code mp.jwt.verify.publickey} takes it: the PEM body alone. */
    public String publicKeyBody() {
        return lines().replace("\n", "");
    }

    private String lines() {
        return LINES.encodeToString(published.pair().getPublic().getEncoded());
    }

    /** The key set (RFC 7517) with the one published key. */
    public String jwks() {
        return json(Map.of("keys", List.of(published.jwk())));
    }

    /** A good token of the organisation with the given groups. */
    public String token(UUID organization, String... groups) {
        return token(TokenRequest.of(organization).groups(groups));
    }

    public String token(TokenRequest request) {
        SigningKey key = request.stranger() ? stranger : published;
        // A stranger claims to be the published key; otherwise the key id alone would give it away.
        String head = json(Map.of("alg", "RS256", "typ", "JWT", "kid", published.id()));
        String signed = encode(head) + "." + encode(json(claims(request)));
        return signed + "." + BASE64.encodeToString(key.sign(signed));
    }

    private Map<String, Object> claims(TokenRequest request) {
        Instant now = clock.instant();
        Instant end = now.plus(request.lifetime());
        Instant begin = end.isAfter(now) ? now : end.minus(Duration.ofHours(1));
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", request.audience().orElse(AUDIENCE));
        claims.put("sub", request.subject());
        claims.put("iat", begin.getEpochSecond());
        claims.put("exp", end.getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("groups", request.groups());
        request.name().ifPresent(name -> claims.put("name", name));
        request.organization().ifPresent(organization -> claims.put("organizationId", organization));
        claims.putAll(request.claims());
        return claims;
    }

    /** Writes the public key to the file and returns the run contract's variables that point at it. */
    public Map<String, String> environment(Path pemFile) {
        try {
            Files.createDirectories(pemFile.toAbsolutePath().getParent());
            Files.writeString(pemFile, publicKeyPem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + pemFile.toAbsolutePath(),
                "MP_JWT_VERIFY_ISSUER", ISSUER,
                "MP_JWT_VERIFY_AUDIENCES", AUDIENCE);
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Map<String, ?> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + value.keySet(), e);
        }
    }
}
