package io.orgsync.ascora.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to read from Ascora again, repeated with their Idempotency-Key. */
@QuarkusTest
class KeyedPullTest extends PullTest {

    private Response post(String address, String key) {
        return as("operator").header("Idempotency-Key", key).post(path(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sync/manual", "/sync/retry", "/jobs/J1/refresh"})
    void repeated_request_gets_the_first_answer_and_reads_nothing(String address) {
        givenRecords(2, 2, 1);
        pulled();
        String first = post(address, "k").then().statusCode(200).extract().asString();
        ascora.clearLog();

        String second = post(address, "k").then().statusCode(200).extract().asString();

        assertThat(second).isEqualTo(first);
        assertThat(requests()).isEmpty();
        post(address, "another").then().statusCode(200);
    }
}
