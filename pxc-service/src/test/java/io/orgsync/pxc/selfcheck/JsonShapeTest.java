package io.orgsync.pxc.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonShapeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Map<String, String> shape(String json) {
        try {
            return JsonShape.of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void paths_and_types_of_all_elements_are_told() {
        assertThat(shape("[{\"id\":\"A\",\"n\":1,\"@type\":\"T\"},{\"id\":5,\"items\":[{\"ok\":true}],\"none\":null}]"))
                .isEqualTo(Map.of(
                        "", "array",
                        "[].id", "text|number",
                        "[].n", "number",
                        "[].@type", "text",
                        "[].items", "array",
                        "[].items[].ok", "boolean",
                        "[].none", "null"));
    }

    @Test
    void keys_that_are_data_are_not_told() {
        assertThat(shape("{\"ann@example.org\":1,\"447700900123\":2,\"Main Street\":3}")
                        .toString())
                .doesNotContain("ann@")
                .doesNotContain("example.org")
                .doesNotContain("447700900123")
                .doesNotContain("Main Street");
    }

    @Test
    void document_of_many_keys_is_cut() {
        ObjectNode wide = JsonNodeFactory.instance.objectNode();
        IntStream.range(0, 1_000).forEach(i -> wide.put("k" + Integer.toString(i, 36), i));

        assertThat(JsonShape.of(wide)).hasSize(300);
    }

    @Test
    void document_of_great_depth_is_cut() {
        assertThat(shape("{\"a\":".repeat(50) + "1" + "}".repeat(50)).toString())
                .hasSizeLessThan(200);
    }

    @Test
    void empty_list_is_told() {
        assertThat(shape("[]")).isEqualTo(Map.of("", "empty array"));
    }
}
