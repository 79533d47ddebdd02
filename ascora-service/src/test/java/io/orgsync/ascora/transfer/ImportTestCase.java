package io.orgsync.ascora.transfer;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.orgsync.ascora.testing.WriteTest;
import io.orgsync.devkit.ascora.SimulatedCustomer;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A test that imports customers from files. */
abstract class ImportTestCase extends WriteTest {

    static final String CSV = "text/csv";

    Response importing(String query, String type, String file) {
        return as("operator")
                .contentType(type + "; charset=UTF-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(path("/import?resource=customers" + query));
    }

    Response importing(String csv) {
        return importing("", CSV, csv);
    }

    String knownCustomer() {
        return create(MIA).then().statusCode(201).extract().path("data.ascoraCustomerId");
    }

    List<String> names() {
        return customersInAscora().stream().map(SimulatedCustomer::name).toList();
    }

    String export(String format) {
        return as("viewer")
                .get(path("/export?resource=customers&format=" + format))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    void pull() {
        as("operator").post(path("/sync/manual?resources=customers")).then().statusCode(oneOf(200, 202));
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> List.of("completed", "failed")
                        .contains(data("/runs?limit=1").getString("runs[0].status")));
    }

    static ValidatableResponse counts(
            Response answer, int created, int updated, int unchanged, int skipped, int invalid) {
        return answer.then()
                .body("data.created", is(created))
                .body("data.updated", is(updated))
                .body("data.unchanged", is(unchanged))
                .body("data.skipped", is(skipped))
                .body("data.invalid", is(invalid));
    }

    void awaitAllDone(String id) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> data("/imports/" + id).getInt("writes.pending") == 0);
    }
}
