package io.orgsync.ascora.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.orgsync.ascora.testing.ServiceTest;
import io.orgsync.ascora.testing.StoredRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HookReceiverTest extends ServiceTest {

    private static final String HINTS =
            "select event || ' ' || entity from ascora.webhook_inbox where organization_id = ? order by id";

    private URI address;

    @BeforeEach
    void subscribed() {
        connected();
        as("admin")
                .body(Map.of("events", List.of("CustomerModified")))
                .post(path("/webhooks/subscriptions"))
                .then()
                .statusCode(201);
        address = URI.create(
                ascora.books(tenant.companyCode()).subscriptions().get(0).hookUrl());
    }

    private List<String> hints() {
        return new StoredRows(database, organization).texts(HINTS);
    }

    private static byte[] text(int length) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) 'x');
        return body;
    }

    private static Response post(String to, byte[] body) {
        return given().contentType("application/octet-stream").body(body).post(to);
    }

    @Test
    void wrong_secret_unknown_connection_and_unknown_event_are_the_same_404() {
        String good = address.toString();
        List<String> wrong = List.of(
                good.substring(0, good.length() - 1) + (good.endsWith("A") ? "B" : "A"),
                good.replaceAll("ascora/[0-9a-f-]{36}", "ascora/" + UUID.randomUUID()),
                good.replaceAll("ascora/[0-9a-f-]{36}", "ascora/x"),
                good.replace("CustomerModified", "CustomerCreated"),
                good.replace("CustomerModified", "customermodified"),
                good.replace("CustomerModified", "Nothing"));

        List<String> answers = wrong.stream()
                .map(to -> problem(post(to, new byte[0]), 404, "not-found")
                        .extract()
                        .asString()
                        .replaceAll("urn:uuid:[0-9a-f-]+", ""))
                .distinct()
                .toList();

        assertThat(answers).hasSize(1);
        assertThat(hints()).isEmpty();
    }

    @Test
    void any_body_of_any_type_is_taken_and_stored_before_the_answer() {
        List<String> bodies = List.of("", "{", "null", "[]", "<x/>", "{\"customerId\":7}", "[".repeat(5_000));
        for (String body : bodies) {
            assertThat(given().contentType("text/weird")
                            .body(body.getBytes(StandardCharsets.UTF_8))
                            .post(address)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(given().noContentType().post(address).statusCode()).isEqualTo(200);
        assertThat(given().header("Authorization", "Bearer nonsense")
                        .post(address)
                        .statusCode())
                .isEqualTo(200);

        assertThat(hints()).contains("CustomerModified ", "CustomerModified id:7");
    }

    @Test
    void body_above_a_megabyte_is_413_whether_or_not_its_length_is_told() throws Exception {
        byte[] largest = text(1024 * 1024);
        byte[] larger = text(1024 * 1024 + 1);

        assertThat(post(address.toString(), largest).statusCode()).isEqualTo(200);
        problem(post(address.toString(), larger), 413, "payload-too-large");
        assertThat(chunked(larger).statusCode()).isEqualTo(413);
        assertThat(chunked(largest).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/json"
            })
    void body_that_calls_itself_a_form_is_taken_as_it_is(String type) throws Exception {
        assertThat(send(type, "{\"customerId\":\"c9\"}".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(type, text(1024 * 1024)).statusCode()).isEqualTo(200);
        assertThat(send(type, text(1024 * 1024 + 1)).statusCode()).isEqualTo(413);

        assertThat(hints()).containsExactly("CustomerModified id:c9", "CustomerModified ");
    }

    private HttpResponse<String> send(String type, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> chunked(byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void other_methods_are_405() {
        problem(given().get(address), 405, "method-not-allowed");
    }

    @Test
    void full_inbox_answers_429_and_takes_hints_about_records_that_wait_already() {
        new StoredRows(database, organization)
                .execute(
                        "insert into ascora.webhook_inbox (organization_id, integration_id, event, stream, entity, digest,"
                                + " record_id, ready_at) select organization_id, id, 'CustomerModified', 'customers', 'id:c' || n,"
                                + " 'd', 'c' || n, now() + interval '1 hour' from ascora.ascora_integrations,"
                                + " generate_series(1, 600) n where organization_id = ?");

        given().body("{\"customerId\":\"c7\"}").post(address).then().statusCode(200);
        problem(given().body("{\"customerId\":\"c601\"}").post(address), 429, "rate-limited")
                .header("Retry-After", is("30"));

        assertThat(hints()).hasSize(600).doesNotContain("CustomerModified id:c601");
    }
}
