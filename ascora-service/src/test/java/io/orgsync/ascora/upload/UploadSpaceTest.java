package io.orgsync.ascora.upload;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.ascora.testing.WriteTest;
import io.orgsync.devkit.token.TokenRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that have begun to arrive and don't go on take room as others do. */
@QuarkusTest
class UploadSpaceTest extends WriteTest {

    private static final int LONG = 26_000_000;
    private static final int AT_A_TIME = 5;
    private static final int LARGE = 5_000_000;
    private static final int NOT_FOUND = 404;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Deque<Socket> begun = new ArrayDeque<>();

    @AfterEach
    void hangUp() throws IOException {
        while (!begun.isEmpty()) {
            begun.pop().close();
        }
    }

    @Test
    void form_beyond_the_room_for_files_is_told_to_come_back_and_is_taken_when_others_have_ended() throws Exception {
        for (int upload = 0; upload < AT_A_TIME; upload++) {
            begin();
        }

        await().atMost(PATIENCE).until(() -> upload(LARGE).statusCode() == 429);
        Response refused = upload(LARGE);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        problem(refused, 429, "rate-limited");
        assertThat(as("operator").get(path("/jobs")).statusCode()).isEqualTo(200);

        hangUp();
        await().atMost(PATIENCE).until(() -> upload(LARGE).statusCode() == NOT_FOUND);
    }

    /** To a job that isn't there: what is let in is looked for and not found. */
    private Response upload(int bytes) {
        return as("operator")
                .multiPart("file", "a.txt", new byte[bytes], "text/plain")
                .contentType("multipart/form-data")
                .post(path("/jobs/nowhere/attachments"));
    }

    /** The head of a request and the first bytes of its form. */
    private void begin() throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        begun.push(socket);
        socket.getOutputStream().write("""
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: multipart/form-data; boundary=x\r
                Content-Length: %d\r
                \r
                --x\r
                """.formatted(path("/import?resource=customers"), token(), LONG)
                .getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }

    private String token() {
        return issuer.token(TokenRequest.of(organization).groups("operator"));
    }
}
