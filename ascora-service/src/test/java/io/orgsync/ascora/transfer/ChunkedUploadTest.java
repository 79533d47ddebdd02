package io.orgsync.ascora.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.ascora.testing.WriteTest;
import io.orgsync.devkit.token.TokenRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of which nobody has said how long they are. */
@QuarkusTest
class ChunkedUploadTest extends WriteTest {

    private HttpResponse<String> send(String query, String type, String body, boolean keyed) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + path("/import?resource=customers" + query)))
                .timeout(Duration.ofSeconds(20))
                .version(HttpClient.Version.HTTP_1_1)
                .header(
                        "Authorization",
                        "Bearer " + issuer.token(TokenRequest.of(organization).groups("operator")))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
        if (keyed) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String form(String csv) {
        return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--x--\r\n";
    }

    @ParameterizedTest
    @CsvSource({"false,10", "true,10", "false,20000", "true,20000"})
    void form_of_unknown_length_is_taken(boolean keyed, int rows) throws Exception {
        HttpResponse<String> answer = send(
                "&dryRun=true", "multipart/form-data; boundary=x", form("companyName\n" + "Ada\n".repeat(rows)), keyed);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"created\":" + rows);
    }

    @ParameterizedTest
    @CsvSource({"false,10", "true,10", "false,20000", "true,20000"})
    void body_of_unknown_length_is_taken(boolean keyed, int rows) throws Exception {
        HttpResponse<String> answer = send("&dryRun=true", "text/csv", "companyName\n" + "Ada\n".repeat(rows), keyed);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"created\":" + rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xxxx",
                "--x\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\ncompanyName\n",
                "--x\r\nContent-Disposition: nothing\r\n\r\nx\r\n--x--\r\n",
                "--x\r\n\r\nx\r\n--x--\r\n"
            })
    void form_that_breaks_off_or_is_none_is_400(String form) throws Exception {
        HttpResponse<String> answer = send("", "multipart/form-data; boundary=x", form, false);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid-request");
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void form_of_unknown_length_above_the_limit_is_refused(boolean keyed) throws Exception {
        HttpResponse<String> answer = send("", "multipart/form-data; boundary=x", form("x".repeat(28_000_000)), keyed);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    }
}
