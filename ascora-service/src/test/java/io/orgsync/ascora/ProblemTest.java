package io.orgsync.ascora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemTest extends ServiceTest {

    @TestHTTPResource("/api/probes")
    URI probes;

    static ValidatableResponse problem(Response answer, int status, String slug) {
        String detail = answer.path("detail");
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", is("https://orgsync.io/problems/" + slug))
                .body("status", is(status))
                .body("instance", startsWith("urn:uuid:"))
                .body("success", is(false))
                .body("message", is(detail))
                .body("error", is(detail));
    }

    private Response post(String json) {
        return as("operator").contentType(ContentType.JSON).body(json).post("/api/probes");
    }

    private static ValidatableResponse refused(Response answer, String path, String message) {
        return problem(answer, 400, "invalid-request")
                .body("errors.path", contains(path))
                .body("errors[0].message", is(message))
                .body("errors[0].msg", is(message));
    }

    @Test
    void good_body_comes_back_with_plain_numbers_and_utc_times() {
        post("""
                {"name":"n","count":2,"amount":1E+3,"at":"2026-01-31T12:00:00+02:00"}""")
                .then()
                .statusCode(200)
                .body(is("{\"name\":\"n\",\"count\":2,\"amount\":1000,\"at\":\"2026-01-31T10:00:00Z\",\"items\":[]}"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"name\":\"n\",\"count\":1,\"colours\":2} | colours | is not a known member",
                "{\"name\":5,\"count\":1} | name | must be a text",
                "{\"name\":true,\"count\":1} | name | must be a text",
                "{\"name\":\"n\",\"count\":\"1\"} | count | must be a whole number",
                "{\"name\":\"n\",\"count\":1.5} | count | must be a whole number",
                "{\"name\":\"n\",\"count\":null} | count | must be a whole number",
                "{\"name\":\"n\",\"count\":1,\"amount\":\"2.5\"} | amount | must be a number",
                "{\"name\":\"n\",\"count\":1,\"active\":\"true\"} | active | must be true or false",
                "{\"name\":\"n\",\"count\":1,\"active\":1} | active | must be true or false",
                "{\"name\":\"n\",\"count\":1,\"day\":\"31.1.2026\"} | day | must be a date as 2026-01-31",
                "{\"name\":\"n\",\"count\":1,\"colour\":\"PINK\"} | colour | must be one of red, green",
                "{\"name\":\"n\",\"count\":1,\"items\":[{\"label\":\"a\"},{\"lable\":\"b\"}]} | items[1].lable | is not a known member",
                "{\"name\":\"n\",\"count\":1,\"items\":{}} | items | must be a list",
                "{\"name\":\"\",\"count\":1} | name | must not be blank",
                "{\"name\":\"n\",\"count\":0} | count | must be greater than or equal to 1",
                "{\"name\":\"n\",\"count\":1,\"items\":[{\"label\":\" \"}]} | items[0].label | must not be blank",
                "{\"name\":\"n\",\"count\":1,\"credentials\":{\"client_id\":\"\",\"secret\":\"s\"}} | credentials.client_id | must not be blank"
            })
    void refused_member_is_named(String body, String path, String message) {
        refused(post(body), path, message);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"name\": | The body is not valid JSON (line 1, column 9)",
                "{\"name\":\"n\",\"count\":1} x | The body is not valid JSON (line 1, column 24)",
                "null | The body must not be null",
                "[1] | The body must be an object",
                "5 | The body must be an object"
            })
    void body_that_is_no_object_is_refused_as_a_whole(String body, String message) {
        refused(post(body), "", message);
    }

    @Test
    void missing_body_is_400() {
        problem(as("operator").contentType(ContentType.JSON).post("/api/probes"), 400, "invalid-request");
    }

    @Test
    void refused_value_is_told_unless_it_may_be_a_secret() {
        String body = """
                {"name":"n","count":0,"credentials":{"client_id":"c","secret":"much longer than ten"}}""";
        problem(post(body), 400, "invalid-request")
                .body("errors.path", contains("count", "credentials.secret"))
                .body("errors[0].value", is(0))
                .body("errors[1]", not(hasKey("value")))
                .body(not(containsString("much longer")));
    }

    @Test
    void told_value_is_bounded() {
        String answer = problem(post("{\"name\":\"" + "n".repeat(301) + "\",\"count\":1}"), 400, "invalid-request")
                .extract()
                .path("errors[0].value");
        assertThat(answer).hasSize(200);
    }

    @Test
    void role_is_checked_before_media_type_and_body() {
        problem(as("viewer").contentType("text/plain").body("x").post("/api/probes"), 403, "forbidden");
        problem(as("viewer").contentType(ContentType.JSON).body("{broken").post("/api/probes"), 403, "forbidden");
    }

    @Test
    void other_media_type_is_415() {
        problem(as("operator").contentType("text/plain").body("x").post("/api/probes"), 415, "unsupported-media-type");
    }

    @Test
    void unacceptable_answer_is_406() {
        problem(as().accept("image/png").get("/api/probes/text"), 406, "not-acceptable");
    }

    @Test
    void other_method_is_405_and_tells_the_right_ones() {
        problem(as().delete("/api/probes"), 405, "method-not-allowed").header("Allow", "GET, POST");
    }

    @Test
    void unknown_address_is_404() {
        problem(as().get("/api/nothing-here"), 404, "not-found");
        problem(as().get("/api/probes/things/not-a-uuid"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "since, yesterday, must be a time as 2026-01-31T12:00:00Z",
        "id, 7, must be a UUID",
        "colour, pink, 'must be one of red, green'",
        "stale, yes, must be true or false",
        "days, many, must be a whole number"
    })
    void unreadable_query_parameter_is_400(String name, String value, String message) {
        refused(as().queryParam(name, value).get("/api/probes/query"), name, message);
    }

    @Test
    void query_parameter_against_a_rule_is_400() {
        refused(as().get("/api/probes/query?days=0"), "days", "must be greater than or equal to 1");
    }

    @Test
    void empty_query_parameters_count_as_absent() {
        as().get("/api/probes/query?since=&id=&colour=&stale=&days=&search=")
                .then()
                .statusCode(200)
                .body("search", is("absent"))
                .body("since", is("absent"));
    }

    @Test
    void crash_is_500_and_tells_nothing() {
        problem(as().get("/api/probes/crash"), 500, "internal").body(not(containsString("secret")));
        problem(as().get("/api/probes/unwritable"), 500, "internal").body(not(containsString("secret")));
    }

    @Test
    void conflict_carries_its_members() {
        problem(as().get("/api/probes/conflict"), 409, "conflict")
                .body("detail", is("Another run is on."))
                .body("conflictId", is(7));
    }

    @Test
    void open_breaker_tells_when_to_try_again() {
        problem(as().get("/api/probes/breaker"), 503, "upstream-unreachable").header("Retry-After", "30");
    }

    @Test
    void lost_database_connection_is_503() {
        problem(as().get("/api/probes/outage"), 503, "database-unavailable");
    }

    @Test
    void body_above_the_limit_is_413() {
        byte[] body = new byte[27 * 1024 * 1024];
        problem(as("operator").contentType(ContentType.JSON).body(body).post("/api/probes"), 413, "payload-too-large");
    }

    @Test
    void body_above_the_limit_that_does_not_tell_its_length_is_413() throws Exception {
        byte[] blank = new byte[27 * 1024 * 1024];
        Arrays.fill(blank, (byte) ' ');
        HttpResponse<String> answer = postInChunks("application/json", blank);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void body_that_does_not_tell_its_length_is_read() throws Exception {
        String body = "{\"name\":\"n\",\"count\":1}";
        assertThat(postInChunks("application/json", body.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void form_that_does_not_tell_its_length_is_415(String type) throws Exception {
        byte[] body = new byte[100_000];
        Arrays.fill(body, (byte) 'a');
        assertThat(postInChunks(type, body).statusCode()).isEqualTo(415);
    }

    private HttpResponse<String> postInChunks(String type, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(probes)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + tokens.token(ORGANIZATION, "operator"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
