package io.orgsync.devkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerContractTest {

    private static final String DOCUMENT = """
            {"paths": {
               "/things/{id}": {"get": {"responses": {
                 "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}}},
               "/things/all": {"get": {"responses": {
                 "200": {"headers": {"X-Total-Count": {}}, "content": {"application/json": {"schema":
                   {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}}}}}},
               "/things": {"post": {"responses": {"204": {}}}}},
             "components": {"schemas": {"Thing": {"type": "object", "required": ["id", "colour"], "properties": {
               "id": {"type": "integer"},
               "colour": {"type": ["string", "null"], "enum": ["red", null]},
               "note": {"type": "string"}}}}}}
            """;

    private final AnswerContract contract;

    AnswerContractTest() throws JsonProcessingException {
        contract = new AnswerContract(new ObjectMapper().readTree(DOCUMENT));
    }

    private List<String> differences(String path, int status, Map<String, String> headers, String body) {
        Map<String, List<String>> all =
                new HashMap<>(Map.of("Content-Type", List.of("application/json;charset=UTF-8")));
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return contract.differences(
                path.equals("/things") ? "POST" : "GET",
                path,
                status,
                HttpHeaders.of(all, (name, value) -> true),
                body);
    }

    private List<String> ofThing(String body) {
        return differences("/things/1", 200, Map.of(), body);
    }

    @Test
    void documented_answer_does_not_differ() {
        assertThat(ofThing("{\"id\": 1, \"colour\": null}")).isEmpty();
        assertThat(ofThing("{\"id\": 1, \"colour\": \"red\", \"note\": \"x\"}")).isEmpty();
        assertThat(differences("/things", 204, Map.of(), "")).isEmpty();
    }

    @Test
    void missing_member_is_a_difference() {
        assertThat(ofThing("{\"id\": 1}")).singleElement().asString().contains("colour");
    }

    @Test
    void member_that_the_document_does_not_know_is_a_difference() {
        assertThat(ofThing("{\"id\": 1, \"colour\": null, \"size\": 1}"))
                .singleElement()
                .asString()
                .contains("size");
    }

    @Test
    void null_and_words_that_are_not_documented_are_differences() {
        assertThat(ofThing("{\"id\": 1, \"colour\": null, \"note\": null}")).hasSize(1);
        assertThat(ofThing("{\"id\": 1, \"colour\": \"blue\"}")).hasSize(1);
    }

    @Test
    void status_media_type_and_body_that_are_not_documented_are_differences() {
        assertThat(differences("/things/1", 201, Map.of(), "{}")).hasSize(1);
        assertThat(differences("/things/1", 200, Map.of("Content-Type", "text/plain"), "x"))
                .hasSize(1);
        assertThat(differences("/things", 204, Map.of(), "{}")).hasSize(1);
        assertThat(ofThing("")).hasSize(1);
    }

    @Test
    void header_is_documented_if_and_only_if_it_is_there() {
        assertThat(differences("/things/all", 200, Map.of("X-Total-Count", "0"), "[]"))
                .isEmpty();
        assertThat(differences("/things/all", 200, Map.of(), "[]")).hasSize(1);
        assertThat(differences("/things/1", 200, Map.of("Location", "/x"), "{\"id\": 1, \"colour\": null}"))
                .hasSize(1);
    }

    @Test
    void nothing_is_said_of_what_fits_no_operation() {
        assertThat(differences("/others", 200, Map.of(), "{}")).isEmpty();
        assertThat(differences("/things/1", 405, Map.of(), "{}")).isEmpty();
    }
}
