package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The tokens in circulation: real JWS, signed with a key that lives as long as the simulator. */
final class Tokens {

    private static final int KEPT = 10_000;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Clock clock;
    private final Mac mac;
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    private static final class Session {
        private final String clientId;
        private Instant expiresAt;
        private int dataCalls;

        private Session(String clientId, Instant expiresAt) {
            this.clientId = clientId;
            this.expiresAt = expiresAt;
        }
    }

    Tokens(Clock clock) {
        this.clock = clock;
        this.mac = freshMac();
    }

    synchronized String issue(String clientId, long lifetimeSeconds) {
        Instant now = clock.instant();
        Instant expiresAt = now.plusSeconds(lifetimeSeconds);
        String token = sign(claims(clientId, now, expiresAt));
        if (sessions.size() >= KEPT) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        sessions.put("Bearer " + token, new Session(clientId, expiresAt));
        return token;
    }

    /** Whose token this is, valid or not. */
    synchronized Optional<String> clientOf(String authorization) {
        return Optional.ofNullable(sessions.get(authorization)).map(session -> session.clientId);
    }

    /** Counts a data call; false when the token is no longer good for one. */
    synchronized boolean admits(String authorization, int callsAllowed) {
        Session session = sessions.get(authorization);
        if (session == null || !clock.instant().isBefore(session.expiresAt)) {
            return false;
        }
        session.dataCalls++;
        return callsAllowed == 0 || session.dataCalls <= callsAllowed;
    }

    synchronized void expireAll() {
        sessions.values().forEach(session -> session.expiresAt = Instant.MIN);
    }

    synchronized void expireAllOf(String clientId) {
        sessions.values().stream()
                .filter(session -> session.clientId.equals(clientId))
                .forEach(session -> session.expiresAt = Instant.MIN);
    }

    private static ObjectNode claims(String clientId, Instant issuedAt, Instant expiresAt) {
        return Json.object()
                .put("iss", "pxc-simulator")
                .put("client_id", clientId)
                .put("jti", UUID.randomUUID().toString())
                .put("iat", issuedAt.getEpochSecond())
                .put("exp", expiresAt.getEpochSecond());
    }

    private String sign(ObjectNode claims) {
        ObjectNode header = Json.object().put("alg", "HS256").put("typ", "JWT");
        String content = BASE64.encodeToString(Json.bytes(header)) + "." + BASE64.encodeToString(Json.bytes(claims));
        return content + "." + BASE64.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Mac freshMac() {
        try {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            Mac fresh = Mac.getInstance("HmacSHA256");
            fresh.init(new SecretKeySpec(key, "HmacSHA256"));
            return fresh;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
