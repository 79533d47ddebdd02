package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReplyTest {

    @Test
    void array_and_object_are_read() {
        assertThat(JsonReply.array(json("[1]"))).hasSize(1);
        assertThat(JsonReply.object(json("\uFEFF{\"a\":1}")).get("a").intValue())
                .isEqualTo(1);
        assertThat(JsonReply.any(json("null")).isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "null", "\"text\"", "[1", "[1]]", "<html></html>", "[1] x"})
    void anything_but_an_array_is_a_contract_violation(String body) {
        assertThatThrownBy(() -> JsonReply.array(json(body)))
                .asInstanceOf(throwable(UpstreamFailure.class))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(FailureKind.CONTRACT_VIOLATION);
                    assertThat(failure.structure()).isPresent();
                    assertThat(failure)
                            .hasMessageStartingWith("Expected a JSON array")
                            .hasNoCause();
                });
    }

    @Test
    void array_is_no_object() {
        assertThatThrownBy(() -> JsonReply.object(json("[{\"secret\":\"s3cr3t\"}]")))
                .hasMessage("Expected a JSON object from the upstream and got application/json, 21 bytes: array of"
                        + " {secret: text}.");
    }

    @Test
    void last_of_duplicate_keys_counts() {
        assertThat(JsonReply.object(json("{\"a\":1,\"a\":2}")).get("a").intValue())
                .isEqualTo(2);
    }

    @Test
    void amounts_keep_every_digit() {
        assertThat(JsonReply.object(json("{\"a\":10.50,\"b\":0.1000000000000000055}")))
                .hasToString("{\"a\":10.50,\"b\":0.1000000000000000055}");
    }

    @Test
    void unstorable_text_is_kept_for_the_repair_to_count() {
        assertThat(JsonReply.object(json("{\"a\":\"\\u0000\\ud800\"}")).get("a").textValue())
                .isEqualTo("\u0000\uD800");
    }

    @Test
    void nesting_beyond_two_hundred_is_a_contract_violation() {
        assertThat(JsonReply.array(json("[".repeat(200) + "]".repeat(200)))).hasSize(1);
        assertThatThrownBy(() -> JsonReply.array(json("[".repeat(201) + "]".repeat(201))))
                .isInstanceOf(UpstreamFailure.class);
        assertThatThrownBy(() -> JsonReply.array(json("[".repeat(100_000)))).isInstanceOf(UpstreamFailure.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | '' | application/json, 0 bytes: empty",
                "application/json;charset=utf-8 | [] | application/json, 2 bytes: array, empty",
                "text/html | <!DOCTYPE html><p>secret | text/html, 24 bytes: looks like HTML",
                "text/plain | <HTML>secret | text/plain, 12 bytes: looks like HTML",
                "secret | plain | no content type, 5 bytes: not JSON",
                "text/json | 'secret' | text/json, 6 bytes: not JSON",
                "application/json | {\"a\":\"s\",\"b\":[{\"c\":1.5}],\"d\":null,\"e\":true} | application/json, 43 bytes:"
                        + " {a: text, b: array of {c: number}, d: null, e: boolean}",
                "application/json | {\"a\":{\"b\":{\"c\":{\"d\":1}}}} | application/json, 25 bytes: {a: {b: {c: object}}}",
                "application/json | {\"a\":\"sec | application/json, 9 bytes: truncated JSON, {a: text",
                "application/json | {\"a\":1,\"b\": | application/json, 11 bytes: truncated JSON, {a: number",
                "application/json | {\"jo@mail.example/x y\":1} | application/json, 25 bytes: {jo@mail.example?x?y: number}",
                "application/json | {} {} | application/json, 5 bytes: {}, then more"
            })
    void structure_shows_names_and_types_only(String contentType, String body, String structure) {
        assertThat(ReplyStructure.of(reply(contentType, body)).text()).isEqualTo(structure.strip());
    }

    @Test
    void structure_stops_after_fifty_keys() {
        StringBuilder body = new StringBuilder("{\"first\":1");
        for (int key = 0; key < 10_000; key++) {
            body.append(",\"key").append(key).append("\":").append(key);
        }

        String text = ReplyStructure.of(json(body.append('}').toString())).text();

        assertThat(text).contains("key48: number").doesNotContain("key49").endsWith(", …}");
    }

    @Test
    void structure_is_bounded_and_shows_no_value() {
        String key = "k".repeat(39);
        StringBuilder body = new StringBuilder("{\"a\":0");
        for (int number = 100; number < 200; number++) {
            body.append(",\"")
                    .append(number)
                    .append(key)
                    .append("\":{\"")
                    .append(key)
                    .append("\":\"s3cr3t\"}");
        }

        assertThat(ReplyStructure.of(json(body + "}")).text())
                .hasSizeLessThanOrEqualTo(2_000)
                .doesNotContain("s3cr3t");
    }

    @Property
    void no_body_breaks_it(@ForAll byte[] body) {
        UpstreamResponse reply = new UpstreamResponse(200, ResponseHeaders.none(), Buffer.buffer(body), Duration.ZERO);

        assertThat(ReplyStructure.of(reply).text()).hasSizeLessThanOrEqualTo(2_000);
        assertThatThrownBy(() -> JsonReply.object(reply)).isInstanceOf(UpstreamFailure.class);
    }

    private static UpstreamResponse json(String body) {
        return reply("application/json", body);
    }

    private static UpstreamResponse reply(String contentType, String body) {
        ResponseHeaders headers = ResponseHeaders.of(List.of(Map.entry("content-type", contentType)));
        return new UpstreamResponse(200, headers, Buffer.buffer(body), Duration.ZERO);
    }
}
