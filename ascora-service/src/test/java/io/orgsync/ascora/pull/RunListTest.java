package io.orgsync.ascora.pull;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The list of runs and what narrows it. */
@QuarkusTest
class RunListTest extends PullTest {

    @Test
    void runs_are_narrowed_by_status_and_by_what_made_them() {
        givenRecords(1, 1, 0);
        pulled();

        as("viewer")
                .get(path("/runs?status=completed&triggerSource=manual"))
                .then()
                .body("data.total", is(1))
                .body("data.runs", hasSize(1));
        as("viewer")
                .get(path("/runs?status=failed"))
                .then()
                .body("data.total", is(0))
                .body("data.runs", empty());
        as("viewer").get(path("/runs?status=done")).then().statusCode(400).body("errors[0].path", is("status"));
    }

    @Test
    void page_beyond_the_end_is_empty_and_tells_the_total_all_the_same() {
        givenRecords(3, 0, 0);
        pulled();

        as("viewer")
                .get(path("/runs?offset=7"))
                .then()
                .body("data.total", is(1))
                .body("data.runs", empty());
        as("viewer")
                .get(path("/customers?offset=7"))
                .then()
                .body("data.total", is(3))
                .body("data.customers", empty());
    }
}
