package io.orgsync.ascora.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.Switch.UnknownName;
import io.orgsync.devkit.process.FreePort;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class JobCreateTest extends JobTestCase {

    private void assertOneJob(String row) {
        assertThat(jobsInAscora()).hasSize(1);
        assertThat(data("/jobs").getList("jobs.id")).containsExactly(row);
        assertThat(data("/jobs").getList("jobs.ascoraJobId"))
                .containsExactly(jobsInAscora().get(0).id().orElseThrow());
    }

    @Test
    void job_of_a_report_is_created_with_its_customer_and_mirrored() {
        as("admin")
                .body(Map.of("jobTypeMap", Map.of("Water", "Water Damage")))
                .put(path("/settings"))
                .then()
                .statusCode(200);
        ascora.register(tenant.configuring(Set.of("Report Id", "Insurer")));
        ascora.behave(behaviour -> behaviour.unknownJobType(UnknownName.CREATE));
        String report = report();

        Response answer =
                createJob(Map.of("reportId", report, "notes", "call first", "customFields", Map.of("Insurer", "Acme")));

        answer.then()
                .statusCode(201)
                .body("success", is(true))
                .body("data.jobId", notNullValue())
                .body("data.ascoraJobId", is(jobsInAscora().get(0).id().orElseThrow()))
                .body("data.jobNumber", is(jobsInAscora().get(0).number().orElseThrow()))
                .body("data.warnings", nullValue());
        assertOneJob(answer.path("data.jobId"));
        JsonNode job = jobsInAscora().get(0).json().tree();
        assertThat(job.path("siteCustomer").path("id").asText())
                .isEqualTo(customersInAscora().get(0).id().orElseThrow());
        assertThat(job.path("jobName").asText()).contains(report.substring(0, 8), "[OS-");
        assertThat(job.path("jobDescription").asText())
                .contains(
                        "Severity: critical",
                        "Priority: urgent",
                        "Scheduled: 2026-03-24",
                        "kitchen floor",
                        "call first");
        assertThat(job.path("addressLine1").asText()).isEqualTo("12 Main St");
        assertThat(job.path("suburb").asText()).isEqualTo("Newtown");
        assertThat(job.path("postcode").asText()).isEqualTo("2042");
        assertThat(job.path("purchaseOrderNumber").asText()).isEqualTo("CLM-1");
        assertThat(job.path("pricingMethod").asText()).isEqualTo("FIXED-PRICE");
        assertThat(job.path("totalIncTax").decimalValue()).isEqualByComparingTo("1100.55");
        assertThat(job.path("jobType").path("name").asText()).isEqualTo("Water Damage");
        as("viewer")
                .get(path("/jobs/" + answer.path("data.jobId")))
                .then()
                .statusCode(200)
                .body("data.reportId", is(report))
                .body("data.priority", is("urgent"))
                .body("data.scheduledDate", is("2026-03-23T14:00:00Z"))
                .body("data.syncDirection", is("to_ascora"))
                .body("data.syncStatus", is("synced"))
                .body("data.jobStatus", is("pending"))
                .body("data.ascoraStatus", is(0))
                .body("data.customFields.Insurer", is("Acme"));
        assertThat(data("/logs?syncType=job_create&status=success").getInt("total"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|reportId",
                "{\"reportId\":\"x\"}|reportId",
                "{\"reportId\":\"%s\",\"wrong\":1}|wrong",
                "{\"reportId\":\"%s\",\"priority\":\"soon\"}|priority",
                "{\"reportId\":\"%s\",\"scheduledDate\":\"soon\"}|scheduledDate",
                "{\"reportId\":\"%s\",\"customerId\":\"nobody\"}|customerId"
            })
    void unusable_order_is_refused_with_the_member_named(String body, String path) {
        String report = report();

        problem(as("operator").body(body.formatted(report)).post(path("/jobs")), 400, "invalid-request")
                .body("errors.path", hasItem(path));

        assertThat(outbox().getInt("total")).isZero();
    }

    @Test
    void viewers_unknown_reports_and_missing_connections_are_refused() {
        problem(as("viewer").body(Map.of("reportId", report())).post(path("/jobs")), 403, "forbidden");
        problem(createJob(UUID.randomUUID().toString()), 404, "not-found");
        problem(createJob(report(Map.of("customerName", "Mia"))), 422, "unprocessable");
        String report = report();
        as("admin").post(path("/disconnect")).then().statusCode(200);

        problem(createJob(report), 409, "conflict");
    }

    @Test
    void second_job_of_a_report_is_the_first_one() {
        String report = report();
        String first = createJob(report).then().statusCode(201).extract().path("data.ascoraJobId");

        createJob(report).then().statusCode(200).body("data.ascoraJobId", is(first));

        assertThat(jobsInAscora()).hasSize(1);
    }

    @Test
    void two_callers_at_once_get_the_same_job() throws Exception {
        String report = report();

        List<CompletableFuture<Response>> answers = Stream.of(1, 2, 3)
                .map(ignored -> CompletableFuture.supplyAsync(() -> createJob(report)))
                .toList();

        for (CompletableFuture<Response> answer : answers) {
            assertThat(answer.get().statusCode()).isIn(200, 201);
            assertOneJob(answer.get().path("data.jobId"));
        }
        assertThat(customersInAscora()).hasSize(1);
    }

    @Test
    void only_customer_with_the_address_is_used_and_another_name_is_told() {
        String customer = customerInAscora("Harbour Cafe", "MIA@example.test");

        createJob(report())
                .then()
                .statusCode(201)
                .body("data.match.ascoraCustomerId", is(customer))
                .body("data.match.customerName", is("Harbour Cafe"))
                .body("data.match.nameDiffers", is(true));

        assertThat(customersInAscora()).hasSize(1);
        assertThat(jobsInAscora().get(0).siteCustomerId()).isEqualTo(customer);
    }

    @Test
    void several_customers_with_the_address_are_candidates_of_whom_the_caller_names_one() {
        customerInAscora("Mia Tran", "mia@example.test");
        String wanted = customerInAscora("M. Tran", "mia@example.test");
        String report = report();

        problem(createJob(report), 409, "conflict")
                .body("candidates", hasSize(2))
                .body("candidates.ascoraCustomerId", hasItem(wanted));

        assertThat(jobsInAscora()).isEmpty();
        createJob(Map.of("reportId", report, "customerId", wanted)).then().statusCode(201);
        assertThat(jobsInAscora().get(0).siteCustomerId()).isEqualTo(wanted);
    }

    static Stream<Fault> doubtful() {
        return Stream.of(Fault.resetAfter(), Fault.statusAfterProcessing(500), Fault.truncatedJson());
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void job_that_was_created_without_a_usable_answer_is_found_by_its_reference(Fault fault) {
        when(Endpoint.SAVE_JOB, fault);

        Response answer = createJob(report());

        answer.then().statusCode(201);
        assertOneJob(answer.path("data.jobId"));
        assertThat(requests(Endpoint.SAVE_JOB)).hasSize(1);
    }

    @Test
    void job_that_was_not_created_is_sent_again() {
        when(Endpoint.SAVE_JOB, Fault.resetBefore());

        Response answer = createJob(report());

        answer.then().statusCode(201);
        assertOneJob(answer.path("data.jobId"));
        assertThat(requests(Endpoint.SAVE_JOB)).hasSize(2);
    }

    @Test
    void sender_that_dies_between_send_and_commit_is_followed_by_one_that_looks_first() throws Exception {
        String gate = "job-" + organization;
        when(Endpoint.SAVE_JOB, Fault.gate(gate));
        String report = report();
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> createJob(report));
        assertThat(ascora.gate(gate).awaitReached(Duration.ofSeconds(60))).isTrue();

        takeTheLeaseAway();

        assertThat(answer.get().statusCode()).isEqualTo(201);
        ascora.gate(gate).release();
        assertOneJob(answer.get().path("data.jobId"));
        assertThat(requests(Endpoint.SAVE_JOB)).hasSize(1);
    }

    @Test
    void job_that_a_pull_meets_first_is_no_second_row() throws Exception {
        String gate = "job-" + organization;
        when(Endpoint.SAVE_JOB, Fault.gate(gate));
        String report = report();
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> createJob(report));
        assertThat(ascora.gate(gate).awaitReached(Duration.ofSeconds(60))).isTrue();

        as("operator").post(path("/sync/manual?resources=jobs"));

        assertThat(data("/jobs").getList("jobs.reportId")).containsExactly(report);
        ascora.gate(gate).release();
        assertThat(answer.get().statusCode()).isIn(200, 201);
        assertOneJob(answer.get().path("data.jobId"));
        awaitNothingOwed();
    }

    @Test
    void unreachable_ascora_is_answered_with_what_is_owed_and_gets_it_later() {
        String address = ascora.baseUrl();
        String report = report();
        pointTo("http://127.0.0.1:" + FreePort.any());

        createJob(report)
                .then()
                .statusCode(202)
                .body("data.jobId", notNullValue())
                .body("data.ascoraJobId", nullValue())
                .body("data.jobNumber", nullValue())
                .body("data.state", is("pending"));
        createJob(report).then().statusCode(202);
        String row = data("/jobs").getString("jobs[0].id");
        problem(as("operator").body(Map.of("note", "x")).post(path("/jobs/" + row + "/notes")), 409, "conflict");

        pointTo(address);
        awaitNothingOwed();
        assertOneJob(row);
        assertThat(customersInAscora()).hasSize(1);
    }

    private void pointTo(String address) {
        stored().execute("update ascora.ascora_integrations set api_url = '" + address + "' where organization_id = ?");
    }

    @Test
    void refusals_are_told_cleaned_and_leave_no_row() {
        when(Endpoint.SAVE_JOB, Fault.refusal("<b>No</b>\n" + tenant.key() + " job"));
        String report = report();

        problem(createJob(report), 422, "upstream-refused").body("detail", is("No *** job"));

        assertThat(data("/jobs").getInt("total")).isZero();
        when(Endpoint.SAVE_CUSTOMER, Fault.refusal("no such customer"));
        problem(
                        createJob(report(Map.of("customerName", "Al", "customerEmail", "al@example.test"))),
                        422,
                        "upstream-refused")
                .body("detail", is("no such customer"));
        assertThat(data("/jobs").getInt("total")).isZero();
        createJob(report).then().statusCode(201);
    }

    @Test
    void ignored_custom_fields_are_warned_of() {
        ascora.behave(behaviour -> behaviour.unknownCustomField(UnknownName.IGNORE));

        createJob(Map.of("reportId", report(), "customFields", Map.of("Insurer", "Acme")))
                .then()
                .statusCode(201)
                .body("data.warnings", contains(containsString("Insurer")));
    }

    @Test
    void repeated_request_with_its_key_has_one_effect() {
        String report = report();
        Response first = as("operator")
                .header("Idempotency-Key", "k-1")
                .body(Map.of("reportId", report))
                .post(path("/jobs"));

        Response again = as("operator")
                .header("Idempotency-Key", "k-1")
                .body(Map.of("reportId", report))
                .post(path("/jobs"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
    }
}
