package io.orgsync.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldErrorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "credentials.client_id",
                "credentials.clientSecret",
                "password",
                "webhookToken",
                "apiKey",
                "headers.Authorization",
                "items[3].Secret",
                "ciphertext"
            })
    void value_that_may_be_a_secret_is_never_told(String path) {
        assertThat(FieldError.of(path, "is wrong", "hunter2").value()).isEmpty();
    }

    @Test
    void structure_is_never_told_since_it_may_hold_a_secret() {
        assertThat(FieldError.of("config", "is wrong", Map.of("secret", "x")).value())
                .isEmpty();
        assertThat(FieldError.of("config", "is wrong", List.of("x")).value()).isEmpty();
    }

    @Test
    void long_text_is_cut() {
        assertThat(FieldError.of("name", "is too long", "n".repeat(500)).value())
                .contains("n".repeat(200));
    }

    @Test
    void number_and_truth_stay_what_they_are() {
        assertThat(FieldError.of("count", "is wrong", 7).value()).contains(7);
        assertThat(FieldError.of("active", "is wrong", false).value()).contains(false);
    }
}
