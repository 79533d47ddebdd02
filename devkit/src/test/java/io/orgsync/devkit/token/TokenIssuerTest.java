package io.orgsync.devkit.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID ORGANIZATION = UUID.fromString("5f8d1c52-5b5e-4c0e-9a4e-0d6b3f9b7c11");

    private final TokenIssuer issuer = new TokenIssuer();
    private final TokenRequest good = TokenRequest.of(ORGANIZATION)
            .subject("ada")
            .name("Ada Lovelace")
            .groups("operator")
            .claim("team", "north");

    @Test
    void good_token_says_who_and_for_which_organisation() {
        JsonNode claims = claims(issuer.token(good));

        assertThat(claims.path("iss").asText()).isEqualTo(issuer.issuer());
        assertThat(claims.path("aud").asText()).isEqualTo(issuer.audience());
        assertThat(claims.path("sub").asText()).isEqualTo("ada");
        assertThat(claims.path("name").asText()).isEqualTo("Ada Lovelace");
        assertThat(claims.path("groups")).hasSize(1).first().hasToString("\"operator\"");
        assertThat(claims.path("organizationId").asText()).isEqualTo(ORGANIZATION.toString());
        assertThat(claims.path("team").asText()).isEqualTo("north");
        assertThat(claims.path("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
    }

    @Test
    void published_keys_verify_a_good_token_and_refuse_a_strangers() throws GeneralSecurityException {
        for (PublicKey key : new PublicKey[] {pemKey(), jwksKey()}) {
            assertThat(verifies(key, issuer.token(good))).isTrue();
            assertThat(verifies(key, issuer.token(good.signedByStranger()))).isFalse();
        }
    }

    @Test
    void two_issuers_do_not_share_a_key() throws GeneralSecurityException {
        assertThat(verifies(pemKey(), new TokenIssuer().token(good))).isFalse();
    }

    @Test
    void each_bad_token_is_bad_in_its_own_way_and_well_signed() throws GeneralSecurityException {
        String expired = issuer.token(good.expired());
        String otherAudience = issuer.token(good.forOtherAudience());
        String noOrganization = issuer.token(good.withoutOrganization());
        String oddOrganization = issuer.token(good.organization("northwind"));

        assertThat(claims(expired).path("exp").asLong())
                .isLessThan(Instant.now().getEpochSecond() - 60)
                .isGreaterThan(claims(expired).path("iat").asLong());
        assertThat(claims(otherAudience).path("aud").asText()).isNotEqualTo(issuer.audience());
        assertThat(claims(noOrganization).has("organizationId")).isFalse();
        assertThat(claims(oddOrganization).path("organizationId").asText()).isEqualTo("northwind");
        for (String token : new String[] {expired, otherAudience, noOrganization, oddOrganization}) {
            assertThat(verifies(pemKey(), token)).isTrue();
        }
    }

    @Test
    void environment_points_at_the_written_key(@TempDir Path directory) throws IOException {
        Path pem = directory.resolve("keys/public.pem");

        Map<String, String> environment = issuer.environment(pem);

        assertThat(Files.readString(pem)).isEqualTo(issuer.publicKeyPem());
        assertThat(environment)
                .containsEntry("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + pem)
                .containsEntry("MP_JWT_VERIFY_ISSUER", "https://issuer.orgsync.test")
                .containsEntry("MP_JWT_VERIFY_AUDIENCES", "orgsync");
    }

    @Test
    void token_server_hands_out_keys_and_tokens() throws Exception {
        try (TokenServer server = TokenServer.start(issuer, 0)) {
            String token = get(server, "/token?role=admin&user=ada&organization=" + ORGANIZATION)
                    .body();

            assertThat(verifies(pemKey(), token)).isTrue();
            assertThat(claims(token).path("groups")).hasSize(1).first().hasToString("\"admin\"");
            assertThat(get(server, "/jwks.json").body()).isEqualTo(issuer.jwks());
            assertThat(get(server, "/healthz").statusCode()).isEqualTo(200);
            assertThat(get(server, "/token?organization=northwind").statusCode())
                    .isEqualTo(400);
        }
    }

    private static HttpResponse<String> get(TokenServer server, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(server.baseUri().resolve(path)).build(), BodyHandlers.ofString());
    }

    private PublicKey pemKey() throws GeneralSecurityException {
        byte[] encoded = Base64.getDecoder().decode(issuer.publicKeyBody());
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private PublicKey jwksKey() throws GeneralSecurityException {
        JsonNode key = json(issuer.jwks()).path("keys").path(0);
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
    }

    private static BigInteger number(JsonNode key, String member) {
        return new BigInteger(1, decode(key.path(member).asText()));
    }

    private static boolean verifies(PublicKey key, String token) throws GeneralSecurityException {
        int end = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(decode(token.substring(end + 1)));
    }

    private static JsonNode claims(String token) {
        return json(new String(decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
