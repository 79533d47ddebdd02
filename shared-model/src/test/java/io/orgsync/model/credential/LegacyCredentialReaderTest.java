package io.orgsync.model.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyCredentialReaderTest {

    private static final Set<String> REQUIRED = Set.of("client_id", "client_secret", "billing_account_id");
    private static final Map<String, Secret> EXPECTED = Map.of(
            "client_id", Secret.of("demo-client"),
            "client_secret", Secret.of("demo-secret"),
            "billing_account_id", Secret.of("12345678"));
    private static final String BY_KEY = "000102030405060708090a0b0c0d0e0f:"
            + "88e5dd86c9361105354edc23e8901d1e2ff1b8fa3ca0a4bdbe031f8ff61a1b125aa66da33c1dbb470ab2b9c854dbcf71"
            + "a66757f7f69072d5710bcd8cb0673ac36e85a059a8fdd982d43976bc1381714f239612084412ce8316cd60cf6923ce56";
    private static final String BY_UNDEFINED = "000102030405060708090a0b0c0d0e0f:"
            + "2f5bf32f46840a08402d38da6fcd73ec50c61299b7e65d5edf14645877e56d9322f2644fa74d20e2ee6183d9c368637c"
            + "bd1477a889e4ba8a09abec01bc6daab8bf5a29964595ad62ec24b7beb438558337b077261c11aa5e4c2acb452f239f3b";

    private final LegacyCredentialReader reader = reader("legacy-demo-key");

    @Test
    void value_of_the_former_platform_is_read() {
        assertThat(reader.read(BY_KEY, REQUIRED, LegacyKeyChoice.CONFIGURED)).isEqualTo(EXPECTED);
        assertThat(reader.read(BY_KEY.toUpperCase(Locale.ROOT), REQUIRED, LegacyKeyChoice.CONFIGURED))
                .isEqualTo(EXPECTED);
    }

    @Test
    void value_without_a_key_is_read_only_when_asked_for() {
        assertThat(reader.read(BY_UNDEFINED, REQUIRED, LegacyKeyChoice.CONFIGURED_THEN_UNDEFINED))
                .isEqualTo(EXPECTED);
        assertUnreadable(reader, BY_UNDEFINED);
    }

    @Test
    void undefined_is_read_even_without_a_configured_key() {
        LegacyCredentialReader keyless = new LegacyCredentialReader(Optional.empty());

        assertThat(keyless.read(BY_UNDEFINED, REQUIRED, LegacyKeyChoice.CONFIGURED_THEN_UNDEFINED))
                .isEqualTo(EXPECTED);
        assertUnreadable(keyless, BY_KEY);
    }

    // One wrong key in 256 gets past the padding, so that many must be tried.
    @Test
    void wrong_key_is_unreadable_even_where_its_padding_fits() {
        for (int number = 0; number < 2_000; number++) {
            assertUnreadable(reader("wrong-" + number), BY_KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "000102030405060708090a0b0c0d0e0f:",
                "000102030405060708090a0b0c0d0e0f",
                "000102030405060708090a0b0c0d0e0f:88e5",
                "000102030405060708090a0b0c0d0e0f:88e5dd86c9361105354edc23e8901d1e:00",
                "000102030405060708090a0b0c0d0e0f:88e5dd86c9361105354edc23e8901d1e",
                "zz0102030405060708090a0b0c0d0e0f:88e5dd86c9361105354edc23e8901d1e"
            })
    void malformed_value_is_unreadable(String stored) {
        assertUnreadable(reader, stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "{}",
                "plain text",
                "{\"client_id\":\"a\",\"client_secret\":\"b\"}",
                "{\"client_id\":\"a\",\"client_secret\":\"b\",\"billing_account_id\":\"\"}",
                "{\"client_id\":\"a\",\"client_secret\":\"b\",\"billing_account_id\":{}}",
                "{\"client_id\":\"a\",\"client_secret\":\"b\",\"billing_account_id\":\"1\"} more"
            })
    void anything_but_the_expected_object_is_unreadable(String plain) throws Exception {
        assertUnreadable(reader, encrypted(plain));
    }

    @Test
    void account_number_and_further_keys_are_tolerated() throws Exception {
        String stored = encrypted(
                "{\"client_id\":\"demo-client\",\"client_secret\":\"demo-secret\",\"billing_account_id\":12345678,\"x\":1}");

        assertThat(reader.read(stored, REQUIRED, LegacyKeyChoice.CONFIGURED)).isEqualTo(EXPECTED);
    }

    @Test
    void oversized_value_is_unreadable() {
        assertUnreadable(reader, "000102030405060708090a0b0c0d0e0f:" + "00".repeat(40_000));
    }

    private static LegacyCredentialReader reader(String keyText) {
        return new LegacyCredentialReader(Optional.of(Secret.of(keyText)));
    }

    private static String encrypted(String plain) throws Exception {
        byte[] key = MessageDigest.getInstance("SHA-256").digest("legacy-demo-key".getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
        byte[] ciphertext = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        return "00".repeat(16) + ":" + HexFormat.of().formatHex(ciphertext);
    }

    private static void assertUnreadable(LegacyCredentialReader reader, String stored) {
        assertThatThrownBy(() -> reader.read(stored, REQUIRED, LegacyKeyChoice.CONFIGURED))
                .isExactlyInstanceOf(LegacyCredentialUnreadableException.class)
                .hasMessage("The former platform's credential cannot be read.")
                .hasNoCause();
    }
}
