package io.orgsync.ascora.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.orgsync.ascora.testing.StoredRows;
import io.orgsync.devkit.ascora.AscoraScenario;
import io.orgsync.devkit.ascora.AscoraSimulator;
import io.orgsync.devkit.ascora.AscoraTenant;
import io.orgsync.devkit.ascora.Calls;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.Switch.RefusedKey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class PullFaultTest extends PullTest {

    private static final String MARKED =
            "select id::text from ascora.ascora_jobs" + " where organization_id = ? and missing_since is not null";

    /** 30 customers, 350 jobs of four pages and 10 invoices, all mirrored. */
    private void givenGoodPull() {
        givenRecords(30, 350, 10);
        assertThat(pulled().getString("status")).isEqualTo("completed");
    }

    private Calls secondPageOfJobs() {
        return Calls.jobs().of(tenant.companyCode()).onPages(2, 2).forever();
    }

    static Stream<Arguments> badPages() {
        return Stream.of(
                Arguments.of(Fault.html(200), "contract_violation"),
                Arguments.of(Fault.html(500), "overloaded"),
                Arguments.of(Fault.emptyBody(), "contract_violation"),
                Arguments.of(Fault.truncatedJson(), "contract_violation"),
                Arguments.of(Fault.refusal("No."), "refused"),
                Arguments.of(Fault.status(404), "not_found"),
                Arguments.of(Fault.status(405), "refused"),
                Arguments.of(Fault.status(408), "timed_out"),
                Arguments.of(Fault.status(429), "rate_limited"),
                Arguments.of(Fault.status(500), "overloaded"),
                Arguments.of(Fault.status(502), "overloaded"),
                Arguments.of(Fault.status(503), "overloaded"),
                Arguments.of(Fault.redirect("https://elsewhere.example/"), "contract_violation"),
                Arguments.of(Fault.cutTransfer(), "connection_failed"),
                Arguments.of(Fault.resetBefore(), "connection_failed"));
    }

    @ParameterizedTest
    @MethodSource("badPages")
    void bad_page_fails_its_stream_with_a_reason_and_no_other(Fault fault, String errorClass) {
        givenGoodPull();
        ascora.books(tenant.companyCode())
                .jobs()
                .remove(ascora.books(tenant.companyCode())
                        .jobs()
                        .all()
                        .get(0)
                        .id()
                        .orElseThrow());
        ascora.inject(secondPageOfJobs(), fault);

        JsonPath answer = as("operator")
                .post(path("/sync/manual"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getBoolean("data.customers.success")).isTrue();
        assertThat(answer.getBoolean("data.jobs.success")).isFalse();
        assertThat(answer.getString("data.jobs.errors[0].resource")).isEqualTo("sync");
        assertThat(answer.getBoolean("data.invoices.success")).isTrue();
        JsonPath run = newestRun(organization);
        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorClass")).as(run.prettify()).isEqualTo(errorClass);
        assertThat(run.getString("advice")).isNotBlank();
        assertThat(rows(organization, MARKED)).isEmpty();
        JsonPath logs = data("/logs?status=failed&resourceType=jobs");
        assertThat(logs.getInt("total")).isEqualTo(1);
        assertThat(logs.getString("logs[0].errorClass")).isEqualTo(errorClass);
        assertThat(logs.getString("logs[0].errorMessage")).startsWith("jobs: ");
    }

    @Test
    void retry_pulls_the_failed_stream_alone_and_answers_one_result() {
        givenGoodPull();
        ascora.inject(secondPageOfJobs(), Fault.status(500));
        pulled();
        ascora.clearFaults();
        ascora.clearLog();

        as("operator")
                .post(path("/sync/retry"))
                .then()
                .statusCode(200)
                .body("data.success", is(true))
                .body("data.processed", is(350))
                .body("data.failed", is(0))
                .body("data.errors.size()", is(0));

        assertThat(requests()).extracting(request -> request.endpoint()).containsOnly(Endpoint.JOBS);
        as("operator").post(path("/sync/retry")).then().statusCode(200).body("data.processed", is(0));
    }

    @Test
    void null_results_of_a_list_are_an_empty_list_that_contradicts_its_total() {
        givenGoodPull();
        ascora.inject(Calls.jobs().of(tenant.companyCode()).forever(), Fault.nullResults());

        JsonPath run = pulled();

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("failed");
        assertThat(rows(organization, MARKED)).isEmpty();
    }

    @Test
    void endless_list_is_never_completed() {
        givenGoodPull();
        ascora.inject(Calls.jobs().of(tenant.companyCode()).forever(), Fault.endlessPages());

        JsonPath run = pulled();

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("failed");
        assertThat(run.getString("errorMessage")).contains("nothing new");
    }

    @Test
    void repeated_records_are_stored_once() {
        givenRecords(30, 350, 10);
        ascora.inject(Calls.jobs().of(tenant.companyCode()).forever(), Fault.repeatedRows(5));

        JsonPath run = pulled();

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(jobRows()).hasSize(350);
    }

    @Test
    void passing_overload_and_a_slow_answer_are_waited_out_within_the_run() {
        givenGoodPull();
        ascora.inject(Calls.jobs().of(tenant.companyCode()).times(3), Fault.status(503));
        ascora.inject(Calls.customers().of(tenant.companyCode()), Fault.delay(Duration.ofMillis(300)));
        ascora.inject(Calls.invoices().of(tenant.companyCode()), Fault.rateLimited(Duration.ofSeconds(1)));
        ascora.inject(
                Calls.invoices().of(tenant.companyCode()),
                Fault.rateLimited(Instant.now().plusSeconds(2)));

        assertThat(pulled().getString("status")).isEqualTo("completed");
    }

    @Test
    void refused_key_ends_the_run_at_once_and_asks_for_another_one() {
        givenGoodPull();
        ascora.register(AscoraTenant.of(tenant.companyCode(), "changed"));
        ascora.clearLog();

        JsonPath run = pulled();

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorClass")).isEqualTo("unauthorized");
        assertThat(requests()).hasSize(1);
        assertThat(run.getList("streams.status")).isEqualTo(List.of("failed", "failed", "failed"));
        as("viewer")
                .get(path("/sync/status"))
                .then()
                .statusCode(200)
                .body("data.status", is("error"))
                .body("data.runStatus", is("failed"))
                .body("data.connectionStatus", is("needs_reauth"));
    }

    @ParameterizedTest
    @CsvSource({"FORBIDDEN_403,forbidden", "SUCCESS_FALSE,unauthorized"})
    void key_that_is_refused_in_another_way_is_refused_too(RefusedKey way, String errorClass) {
        givenGoodPull();
        ascora.behave(behaviour -> behaviour.refusedKey(way));
        ascora.register(AscoraTenant.of(tenant.companyCode(), "changed"));

        JsonPath run = pulled();

        assertThat(run.getString("errorClass")).isEqualTo(errorClass);
        assertThat(run.getList("streams.status")).isEqualTo(List.of("failed", "failed", "failed"));
        assertThat(data("/sync/status").getString("connectionStatus")).isEqualTo("needs_reauth");
    }

    @Test
    void refusal_of_a_page_is_no_refused_key_while_the_key_is_taken() {
        givenGoodPull();
        ascora.inject(secondPageOfJobs(), Fault.refusal("No."));

        pulled();

        assertThat(data("/sync/status").getString("connectionStatus")).isEqualTo("connected");
    }

    @Test
    void certificate_that_nobody_trusts_fails_the_run_with_advice_and_sends_nothing() {
        givenGoodPull();
        try (AscoraSimulator impostor =
                AscoraSimulator.start(AscoraScenario.defaults().with(tenant).withUntrustedTls())) {
            new StoredRows(database, organization)
                    .execute("update ascora.ascora_integrations set api_url = '" + impostor.baseUrl()
                            + "' where organization_id = ?");

            JsonPath run = pulled();

            assertThat(run.getString("status")).isEqualTo("failed");
            assertThat(run.getString("errorClass")).as(run.prettify()).isEqualTo("connection_failed");
            assertThat(run.getString("advice")).contains("certificate");
            assertThat(impostor.requests()).isEmpty();
        }
        assertThat(rows(organization, MARKED)).isEmpty();
    }

    @Test
    void long_retry_after_parks_the_run_which_then_goes_on_at_the_same_page() {
        givenGoodPull();
        ascora.clearLog();
        ascora.inject(Calls.jobs().of(tenant.companyCode()).onPages(3, 3), Fault.rateLimited(Duration.ofSeconds(90)));

        as("operator")
                .post(path("/sync/manual"))
                .then()
                .statusCode(202)
                .header("Location", startsWith(path("/runs/")))
                .body("data.status", is("parked"))
                .body("data.customers.processed", is(30))
                .body("data.jobs.processed", is(200));
        JsonPath parked = newestRun(organization);
        assertThat(parked.getString("parkedUntil")).isNotNull();
        assertThat(data("/sync/status").getString("status")).isEqualTo("error");

        new StoredRows(database, organization)
                .execute("update ascora.dispatch_runs set ready_at = clock_timestamp() where organization_id = ?");
        JsonPath run = endedRun(organization);

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(run.getList("streams.fetched")).isEqualTo(List.of(30, 350, 10));
        assertThat(requests(Endpoint.CUSTOMERS)).hasSize(1);
        assertThat(requests(Endpoint.JOBS))
                .extracting(request -> request.parameter("Page"))
                .containsOnlyOnce("1", "2", "4");
    }

    @Test
    void second_pull_is_refused_while_one_is_under_way_and_the_first_can_be_cancelled() throws InterruptedException {
        givenGoodPull();
        ascora.inject(Calls.jobs().of(tenant.companyCode()).onPages(2, 2), Fault.gate("held-" + organization));
        JsonPath begun = as("operator")
                .post(path("/sync/manual"))
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        long runId = begun.getLong("data.runId");
        ascora.gate("held-" + organization).awaitReached(Duration.ofSeconds(10));

        assertThat(begun.getString("data.status")).isEqualTo("running");
        problem(as("operator").post(path("/sync/manual")), 409, "conflict");
        problem(as("operator").post(path("/sync/retry")), 409, "conflict");
        as("operator").post(path("/runs/" + runId + "/cancel")).then().statusCode(200);
        ascora.gate("held-" + organization).release();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> run(organization, runId).getString("status").equals("cancelled"));
        assertThat(run(organization, runId).getList("streams.status"))
                .isEqualTo(List.of("completed", "cancelled", "cancelled"));
        problem(as("operator").post(path("/runs/" + runId + "/cancel")), 409, "conflict");
    }

    @Test
    void another_account_behind_the_same_connection_is_noticed() {
        givenGoodPull();
        ascora.books(tenant.companyCode()).clear();
        ascora.seed(
                tenant.companyCode(),
                io.orgsync.devkit.ascora.SeedPlan.of(20, 20, 5, 99, NOW).from(5_000));

        pulled();

        assertThat(
                        new StoredRows(database, organization)
                                .texts(
                                        "select account_changed::text from ascora.ascora_integrations where organization_id = ?"))
                .isEqualTo(List.of("true"));
        assertThat(Map.copyOf(jobRows())).hasSize(370);
    }
}
