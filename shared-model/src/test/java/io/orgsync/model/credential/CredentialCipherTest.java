package io.orgsync.model.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgsync.model.tenancy.OrganizationId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialCipherTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String NEW_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String STORED = "v1:default:AAECAwQFBgcICQoLSYDWE_Rrt8_auQUzon6M9D-X4FG5kYXufkob";
    private static final OrganizationId ORGANIZATION = new OrganizationId(new UUID(0, 1));
    private static final CredentialScope SCOPE = new CredentialScope(ORGANIZATION, "connection-1", "client_secret");

    private final CredentialCipher cipher = cipher(KEY, null);

    // The vectors were made with another implementation of AES-GCM.
    @ParameterizedTest
    @CsvSource({
        "demo-secret, v1:default:AAECAwQFBgcICQoLSYDWE_Rrt8_auQUzon6M9D-X4FG5kYXufkob",
        "'', v1:default:AAECAwQFBgcICQoLI4UYQ9h8ly4Hws2qhy2AKg",
        "pässwörd ☂, v1:default:AAECAwQFBgcICQoLXSYfD6pvERrauFFc6U1AtQv_HUhT9U2de1xq70TH"
    })
    void stored_form_does_not_change(String plain, String stored) {
        assertThat(cipher.decrypt(SCOPE, stored).reveal()).isEqualTo(plain);
    }

    @Property(tries = 200)
    void what_is_encrypted_is_read_back(
            @ForAll @CharRange(from = '\u0000', to = '\uD7FF') String plain,
            @ForAll @CharRange(from = '\u0000', to = '\uD7FF') String field) {
        CredentialScope scope = new CredentialScope(ORGANIZATION, "c", field);

        String stored = cipher.encrypt(scope, Secret.of(plain));

        assertThat(cipher.decrypt(scope, stored)).isEqualTo(Secret.of(plain));
    }

    @Property(tries = 300)
    void any_changed_character_makes_it_unreadable(
            @ForAll @IntRange(max = 62) int position, @ForAll @IntRange(min = 1, max = 63) int change) {
        char[] characters = STORED.toCharArray();
        int index = position % characters.length;
        characters[index] = other(characters[index], change);

        assertUnreadable(cipher, SCOPE, new String(characters));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo-secret",
                "v1:default:",
                "v1:default:AAECAwQF",
                "v1:default:AAECAwQFBgcICQoLSYDWE_Rrt8_auQUzon6M9D-X4FG5kYXufkob=",
                "v1:default:AAECAwQFBgcICQoLSYDWE_Rrt8_auQUzon6M9D-X4FG5kYXufkob:",
                "v1:default:AAECAwQFBgcICQoLSYDWE/Rrt8/auQUzon6M9D+X4FG5kYXufkob",
                "v2:default:AAECAwQFBgcICQoLSYDWE_Rrt8_auQUzon6M9D-X4FG5kYXufkob",
                "v1:unknown:AAECAwQFBgcICQoLSYDWE_Rrt8_auQUzon6M9D-X4FG5kYXufkob"
            })
    void what_is_not_our_ciphertext_is_unreadable(String stored) {
        assertUnreadable(cipher, SCOPE, stored);
    }

    @Test
    void another_place_makes_it_unreadable() {
        OrganizationId stranger = new OrganizationId(new UUID(0, 2));

        assertUnreadable(cipher, new CredentialScope(stranger, "connection-1", "client_secret"), STORED);
        assertUnreadable(cipher, new CredentialScope(ORGANIZATION, "connection-2", "client_secret"), STORED);
        assertUnreadable(cipher, new CredentialScope(ORGANIZATION, "connection-1", "client_id"), STORED);
        assertUnreadable(cipher, new CredentialScope(ORGANIZATION, "connection-1c", "lient_secret"), STORED);
    }

    @Test
    void wrong_key_of_the_same_id_makes_it_unreadable() {
        assertUnreadable(cipher(KEY.toUpperCase(Locale.ROOT), null), SCOPE, STORED);
    }

    @Test
    void same_secret_is_never_encrypted_alike() {
        Secret secret = Secret.of("demo-secret");

        assertThat(cipher.encrypt(SCOPE, secret)).isNotEqualTo(cipher.encrypt(SCOPE, secret));
    }

    @Test
    void rotated_ring_reads_old_ciphertext_and_writes_with_the_new_key() {
        CredentialCipher rotated = cipher(KEY, "2026-11:" + NEW_KEY);

        String rewritten = rotated.encrypt(SCOPE, rotated.decrypt(SCOPE, STORED));

        assertThat(rewritten).startsWith("v1:2026-11:");
        assertThat(rotated.usesPrimary(STORED)).isFalse();
        assertThat(rotated.usesPrimary(rewritten)).isTrue();
        assertThat(rotated.usesPrimary("rubbish")).isFalse();
        assertUnreadable(cipher, SCOPE, rewritten);
    }

    private static CredentialCipher cipher(String key, String ring) {
        return new CredentialCipher(
                KeyRing.parse(Optional.of(key), Optional.ofNullable(ring)).orElseThrow());
    }

    private static char other(char original, int change) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int index = alphabet.indexOf(original);
        return index < 0 ? 'x' : alphabet.charAt((index + change) % alphabet.length());
    }

    private static void assertUnreadable(CredentialCipher cipher, CredentialScope scope, String stored) {
        assertThatThrownBy(() -> cipher.decrypt(scope, stored))
                .isExactlyInstanceOf(CredentialUnreadableException.class)
                .hasMessage("The stored credential cannot be read.")
                .hasNoCause();
    }
}
