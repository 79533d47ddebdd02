package io.orgsync.deploy.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A back end that signs its callers' tokens with a text that it shares with the services. */
record SharedSecret(String text) {

    private static final String ISSUER = "https://front.example";
    private static final String AUDIENCE = "front-ends";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** Writes the key file that docs/deployment.md tells to write, and returns the variables that go with it. */
    Map<String, String> environment(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "{\"kty\":\"oct\",\"alg\":\"HS256\",\"k\":\"%s\"}".formatted(encode(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                "file:" + file.toAbsolutePath(),
                "MP_JWT_VERIFY_PUBLICKEY_ALGORITHM",
                "HS256",
                "MP_JWT_VERIFY_ISSUER",
                ISSUER,
                "MP_JWT_VERIFY_AUDIENCES",
                AUDIENCE);
    }

    String token(UUID organization, String role) {
        long now = Instant.now().getEpochSecond();
        String claims = """
                {"iss":"%s","aud":"%s","sub":"ada","organizationId":"%s","groups":["%s"],"iat":%d,"exp":%d}""".formatted(ISSUER, AUDIENCE, organization, role, now, now + 600);
        String signed = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encode(claims);
        return signed + "." + BASE64.encodeToString(sign(signed));
    }

    private byte[] sign(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(signed.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(UTF_8));
    }
}
