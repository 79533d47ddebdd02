package io.orgsync.model.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretTest {

    private static final Secret SECRET = Secret.of("s3cr3t");

    private record Holder(Secret token) {}

    @Test
    void printing_shows_nothing() {
        assertThat(SECRET + " " + new Holder(SECRET)).doesNotContain("s3cr3t").contains("***");
    }

    @Test
    void json_shows_nothing() throws JsonProcessingException {
        String json = new JsonMapper().writeValueAsString(Map.of("token", SECRET));

        assertThat(json).isEqualTo("{\"token\":\"***\"}");
    }

    @Test
    void json_can_be_read() throws JsonProcessingException {
        Holder holder = new JsonMapper().readValue("{\"token\":\"s3cr3t\"}", Holder.class);

        assertThat(holder.token().reveal()).isEqualTo("s3cr3t");
    }

    @Test
    void equal_texts_are_equal_secrets() {
        assertThat(SECRET).isEqualTo(Secret.of("s3cr3t")).hasSameHashCodeAs(Secret.of("s3cr3t"));
        assertThat(SECRET).isNotEqualTo(Secret.of("s3cr3T"));
        assertThat(Secret.of("").isEmpty()).isTrue();
    }
}
