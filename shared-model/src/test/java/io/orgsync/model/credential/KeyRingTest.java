package io.orgsync.model.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {

    private static final String BASE64 = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER_BASE64 = "HxECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Test
    void nothing_set_gives_no_ring() {
        assertThat(KeyRing.parse(Optional.empty(), Optional.empty())).isEmpty();
        assertThat(KeyRing.parse(Optional.of(""), Optional.of(" "))).isEmpty();
    }

    @Test
    void thirty_two_hexadecimal_digits_are_taken_as_characters() {
        KeyRing asText = single("30313233343536373839616263646566");
        KeyRing decodedAndPadded = single("0123456789abcdef0123456789abcdef");

        assertThat(asText.holds(decodedAndPadded.primary())).isFalse();
        assertThat(asText.primaryId()).isEqualTo("default");
    }

    @Test
    void base64_and_its_characters_are_the_same_key() {
        KeyRing characters = single("0123456789abcdef0123456789abcdef");
        KeyRing base64 = single("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

        assertThat(characters.holds(base64.primary())).isTrue();
    }

    @Test
    void first_of_the_ring_is_primary_and_the_single_key_still_reads() {
        KeyRing ring = KeyRing.parse(
                        Optional.of("0123456789abcdef0123456789abcdef"),
                        Optional.of("new:" + BASE64 + ", old:" + OTHER_BASE64))
                .orElseThrow();

        assertThat(ring.primaryId()).isEqualTo("new");
        assertThat(ring.ids()).containsExactlyInAnyOrder("new", "old", "default");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "0123456789abcdef0123456789abcdef0",
                "0123456789abcdef0123456789abcde☂",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "!!!!AwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
            })
    void unusable_single_key_is_refused_without_showing_it(String key) {
        assertThatThrownBy(() -> KeyRing.parse(Optional.of(key), Optional.empty()))
                .isInstanceOf(KeyRefusedException.class)
                .hasMessage(
                        "ENCRYPT_KEY must be 32 characters, taken as they are, or 44 characters that are the base64 of"
                                + " 32 bytes.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-colon",
                ":" + BASE64,
                "an id:" + BASE64,
                "id:short",
                "id:0123456789abcdef0123456789abcdef",
                "id:" + BASE64 + ",",
                "a123456789012345678901234567890123:" + BASE64
            })
    void unusable_ring_is_refused_without_showing_it(String ring) {
        assertThatThrownBy(() -> KeyRing.parse(Optional.empty(), Optional.of(ring)))
                .isInstanceOf(KeyRefusedException.class)
                .hasMessageContaining("of ENCRYPT_KEYS must")
                .message()
                .doesNotContain(BASE64, "0123456789");
    }

    @Test
    void two_keys_of_one_id_are_refused() {
        assertThatThrownBy(() -> KeyRing.parse(Optional.empty(), Optional.of("a:" + BASE64 + ",a:" + OTHER_BASE64)))
                .hasMessage("Two different encryption keys have the id a.");
    }

    private static KeyRing single(String key) {
        return KeyRing.parse(Optional.of(key), Optional.empty()).orElseThrow();
    }
}
