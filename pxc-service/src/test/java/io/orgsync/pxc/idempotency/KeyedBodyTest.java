package io.orgsync.pxc.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.orgsync.devkit.token.TokenRequest;
import io.orgsync.pxc.testing.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies are compared, and still reach the method whole. */
@QuarkusTest
class KeyedBodyTest extends RestTest {

    private final String key = "key-" + UUID.randomUUID();

    private RequestSpecification keyed() {
        return as("operator").header("Idempotency-Key", key);
    }

    private Response json(String body) {
        return keyed().body(body).post("/api/keyed-echo/json");
    }

    private Response file(int size) {
        return keyed()
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "a.bin", new byte[size])
                .post("/api/keyed-echo/multipart");
    }

    private static String words(int length) {
        return "{\"text\":\"" + "x".repeat(length) + "\"}";
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 300_000})
    void body_reaches_the_method_whole_and_its_repetition_gets_the_same_answer(int length) {
        Response first = json(words(length));

        Response second = json(words(length));

        first.then().statusCode(201).body("characters", is(length));
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location")).isNotNull();
    }

    @Test
    void body_of_unknown_length_reaches_the_method_whole() throws IOException, InterruptedException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        byte[] body = words(50_000).getBytes(StandardCharsets.UTF_8);
        String token = issuer.token(TokenRequest.of(organization).groups("operator"));
        HttpRequest chunked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/keyed-echo/json"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("50000");
    }

    @Test
    void other_body_is_422() {
        json(words(5)).then().statusCode(201);

        problem(json(words(6)), 422, "unprocessable");
    }

    @Test
    void other_query_is_422() {
        json(words(5)).then().statusCode(201);

        problem(keyed().body(words(5)).post("/api/keyed-echo/json?dryRun=true"), 422, "unprocessable");
    }

    @Test
    void refusal_of_a_body_is_repeated_as_it_was() {
        Response first = json("{\"colour\":1}");
        problem(first, 400, "invalid-request").body("errors.path", contains("colour"));

        Response second = json("{\"colour\":1}");

        problem(second, 400, "invalid-request");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void body_of_another_media_type_uses_no_key_up() {
        problem(
                keyed().contentType("text/plain").body(words(5)).post("/api/keyed-echo/json"),
                415,
                "unsupported-media-type");

        json(words(5)).then().statusCode(201);
    }

    @Test
    void uploaded_file_reaches_the_method_and_key_and_path_decide() {
        Response first = file(70_000);

        Response second = file(10);

        first.then().statusCode(201).body("characters", is(70_000));
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void method_without_the_header_is_as_ever() {
        Response first = as("operator").body(words(5)).post("/api/keyed-echo/json");

        Response second = as("operator").body(words(5)).post("/api/keyed-echo/json");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isNotEqualTo(first.asString());
    }
}
