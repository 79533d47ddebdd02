package io.orgsync.pxc.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.orgsync.devkit.token.TokenRequest;
import io.orgsync.pxc.testing.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    private HttpResponse<String> file(int size, String... headers) {
        String part = "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + "x".repeat(size) + "\r\n--limit--\r\n";
        return send(request("multipart", "multipart/form-data; boundary=limit")
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofString(part))
                .build());
    }

    private HttpRequest.Builder request(String path, String type) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        String token = issuer.token(TokenRequest.of(organization).groups("operator"));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/keyed-echo/" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join();
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
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotNull();
    }

    @Test
    void body_of_unknown_length_reaches_the_method_whole() {
        byte[] body = words(50_000).getBytes(StandardCharsets.UTF_8);
        HttpRequest chunked = request("json", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        HttpResponse<String> answer = send(chunked);

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
        HttpResponse<String> first = file(70_000, "Idempotency-Key", key);

        HttpResponse<String> second = file(10, "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body()).contains("70000");
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void uploaded_file_without_a_key_is_uploaded_each_time() {
        HttpResponse<String> first = file(7_000, "Accept", "application/json");

        HttpResponse<String> second = file(7_000, "Accept", "application/json");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isNotEqualTo(first.body());
    }

    @Test
    void files_on_their_way_lie_in_a_folder_of_this_user_alone() throws IOException {
        assertThat(file(7_000, "Accept", "application/json").statusCode()).isEqualTo(201);

        String user = System.getProperty("user.name");
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "orgsync-uploads-" + user);
        assertThat(folder).isDirectory();
        assertThat(Files.getOwner(folder).getName()).isEqualTo(user);
    }

    @Test
    void method_without_the_header_is_as_ever() {
        Response first = as("operator").body(words(5)).post("/api/keyed-echo/json");

        Response second = as("operator").body(words(5)).post("/api/keyed-echo/json");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isNotEqualTo(first.asString());
    }
}
