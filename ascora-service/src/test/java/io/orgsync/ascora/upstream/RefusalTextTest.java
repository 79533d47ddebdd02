package io.orgsync.ascora.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.model.credential.Secret;
import org.junit.jupiter.api.Test;

class RefusalTextTest {

    private static final Secret KEY = Secret.of("s3cret");

    private static String cleaned(String text) {
        return RefusalText.cleaned(text, KEY);
    }

    @Test
    void plain_words_stay() {
        assertThat(cleaned("Job J9 was not found.")).isEqualTo("Job J9 was not found.");
    }

    @Test
    void markup_control_characters_and_line_breaks_go() {
        assertThat(cleaned("<b onclick='x'>Bad</b>\r\n\tthing\u0000\u202e\u2028<script"))
                .isEqualTo("Bad thing script");
    }

    @Test
    void own_key_is_masked_even_when_markup_splits_it() {
        assertThat(cleaned("key s3cret is bad")).isEqualTo("key *** is bad");
        assertThat(cleaned("<a key=s3cret>x</a>")).doesNotContain("s3cret");
    }

    @Test
    void three_hundred_characters_are_shown_at_most() {
        assertThat(cleaned("😀".repeat(400)).codePoints()).hasSize(300);
    }

    @Test
    void nothing_said_is_told_so() {
        assertThat(cleaned(" \n")).isEqualTo("Ascora refused the request and gave no reason.");
    }
}
