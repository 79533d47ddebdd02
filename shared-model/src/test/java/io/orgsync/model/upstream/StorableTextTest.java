package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StorableTextTest {

    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", "", 0),
                Arguments.of("plain", "plain", 0),
                Arguments.of("smile \uD83D\uDE00", "smile \uD83D\uDE00", 0),
                Arguments.of("a\u0000b\u0000", "ab", 2),
                Arguments.of("\uD83D", "\uFFFD", 1),
                Arguments.of("x\uDE00\uD83Dy", "x\uFFFD\uFFFDy", 2),
                Arguments.of("\uD83D\uD83D\uDE00", "\uFFFD\uD83D\uDE00", 1));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void text_is_repaired_and_repairs_are_counted(String text, String storable, int repairs) {
        assertThat(StorableText.of(text)).isEqualTo(new StorableText(storable, repairs));
    }

    @Property
    void result_is_always_storable(@ForAll String text) {
        String value = StorableText.of(text).value();

        assertThat(value).doesNotContain("\u0000");
        assertThat(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(value);
        assertThat(StorableText.of(value).repairs()).isZero();
    }

    @Test
    void clean_json_is_given_back_as_it_is() throws JsonProcessingException {
        JsonNode node = JSON.readTree("{\"a\":[1,\"two\",{\"b\":null}]}");

        StorableJson storable = StorableJson.of(node);

        assertThat(storable.value()).isSameAs(node);
        assertThat(storable.repairs()).isZero();
    }

    @Test
    void json_is_repaired_at_every_depth() throws JsonProcessingException {
        JsonNode node = JSON.readTree("{\"a\\u0000\":[1,\"t\\u0000wo\",{\"b\":\"\\ud800\",\"c\":10.50}]}");

        StorableJson storable = StorableJson.of(node);

        assertThat(storable.value()).isEqualTo(JSON.readTree("{\"a\":[1,\"two\",{\"b\":\"\uFFFD\",\"c\":10.50}]}"));
        assertThat(storable.repairs()).isEqualTo(3);
        assertThat(node.has("a\u0000")).isTrue();
    }
}
