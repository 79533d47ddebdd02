package io.orgsync.ascora.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.ascora.testing.ServiceTest;
import io.orgsync.devkit.ascora.Calls;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.LoggedRequest;
import io.orgsync.devkit.ascora.SeedPlan;
import io.orgsync.devkit.ascora.SimulatedJob;
import io.orgsync.devkit.ascora.Switch.DateStyle;
import io.orgsync.devkit.ascora.Switch.DefaultJobStatus;
import io.orgsync.devkit.ascora.Switch.NotFound;
import io.orgsync.devkit.ascora.Switch.RefusedKey;
import io.orgsync.devkit.ascora.Switch.StatusText;
import io.orgsync.devkit.ascora.Switch.TopLevelNumber;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SelfCheckTest extends ServiceTest {

    private static final Instant NOW = Instant.parse("2026-03-20T02:00:00Z");

    private void givenRecords() {
        ascora.seed(tenant.companyCode(), SeedPlan.of(5, 20, 3, 42, NOW).describing(5));
        connected();
        ascora.clearLog();
    }

    private JsonPath checked() {
        return as("admin")
                .get(path("/self-check"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("data");
    }

    private static String finding(JsonPath check, String id) {
        return check.getString("questions.find { it.id == '" + id + "' }.finding");
    }

    @Test
    void ten_requests_that_only_read_settle_what_they_can() {
        givenRecords();

        JsonPath check = checked();

        assertThat(requests()).hasSize(10).extracting(LoggedRequest::method).containsOnly("GET");
        assertThat(check.getList("questions.id"))
                .isEqualTo(List.of("A1", "A4", "A8", "A11", "A18", "A19", "A20", "A21"));
        assertThat(check.getList("looks.status")).isEqualTo(List.of(200, 200, 200, 200, 200, 200, 200, 200, 401));
        assertThat(finding(check, "A1")).startsWith("401, ").endsWith("0 bytes: empty");
        assertThat(finding(check, "A4")).isEqualTo("As many as with JobStatus=ALL.");
        assertThat(finding(check, "A8"))
                .startsWith("A bare array of id, invoiceNumber, invoiceDate, jobId, invoiceLines");
        assertThat(finding(check, "A11")).contains("dateCreated in UTC, with Z", "invoiceDate without a zone");
        assertThat(finding(check, "A18")).isEqualTo("totalPages is 0.");
        assertThat(finding(check, "A19")).isEqualTo("Null, or blank.");
        assertThat(finding(check, "A20")).contains("Unknown id: 200, ", "success: boolean");
        ascora.requireNothingMarked();
    }

    @Test
    void other_habits_are_told_too() {
        givenRecords();
        String number =
                ascora.books(tenant.companyCode()).jobs().all().get(0).id().orElseThrow();
        ascora.books(tenant.companyCode())
                .jobs()
                .change(number, job -> job.put("jobStatus", 1).put("jobStatusText", "In Progress"));
        ascora.behave(behaviour -> behaviour
                .refusedKey(RefusedKey.SUCCESS_FALSE)
                .notFound(NotFound.STATUS_404)
                .defaultJobStatus(DefaultJobStatus.ALL_OPEN)
                .dates(DateStyle.ZONELESS)
                .topLevelJobNumber(TopLevelNumber.OWN)
                .statusText(StatusText.JOINED)
                .emptyListPages(1));

        JsonPath check = checked();

        assertThat(finding(check, "A1")).startsWith("200, ").contains("success: boolean");
        assertThat(finding(check, "A4")).isEqualTo("Fewer than with JobStatus=ALL.");
        assertThat(finding(check, "A11")).contains("dateCreated without a zone");
        assertThat(finding(check, "A18")).isEqualTo("totalPages is 1.");
        assertThat(finding(check, "A19")).isEqualTo("The job's own number.");
        assertThat(finding(check, "A20")).contains("Unknown id: 404");
        assertThat(finding(check, "A21")).isEqualTo("Without blanks.");
    }

    @Test
    void no_value_of_the_tenant_is_told() {
        givenRecords();
        ascora.books(tenant.companyCode())
                .jobs()
                .changeShare(1, 1, job -> job.put("jobName", "Canary Street").put("jobNumber", "CANARY-1"));
        ascora.books(tenant.companyCode())
                .customers()
                .changeShare(1, 1, customer -> customer.put("customerName", "Canary Ltd"));

        String told = as("admin")
                .get(path("/self-check"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(told)
                .contains("jobName")
                .doesNotContainIgnoringCase("canary")
                .doesNotContain(tenant.key());
        SimulatedJob any = ascora.books(tenant.companyCode()).jobs().all().get(0);
        assertThat(told).doesNotContain(any.id().orElseThrow());
    }

    @Test
    void request_without_an_answer_is_told_and_the_others_are_made() {
        givenRecords();
        ascora.inject(Calls.invoices().of(tenant.companyCode()).forever(), Fault.html(500));
        ascora.inject(Calls.to(Endpoint.JOB).of(tenant.companyCode()).forever(), Fault.resetBefore());

        JsonPath check = checked();

        assertThat(check.getInt("looks.find { it.name == 'invoices to send' }.status"))
                .isEqualTo(500);
        assertThat(check.getString("looks.find { it.name == 'job by number' }.error"))
                .isEqualTo("Ascora can't be reached.");
        assertThat(check.getInt("looks.find { it.name == 'wrong key' }.status")).isEqualTo(401);
        assertThat(check.getBoolean("questions.find { it.id == 'A8' }.settled")).isFalse();
    }

    @Test
    void only_admins_of_a_connected_organisation_check_and_a_refused_key_is_502() {
        problem(as("operator").get(path("/self-check")), 403, "forbidden");
        problem(as("admin").get(path("/self-check")), 409, "conflict");
        connected();
        ascora.inject(Calls.customers().of(tenant.companyCode()), Fault.status(401));

        problem(as("admin").get(path("/self-check")), 502, "upstream-unauthorized");
    }
}
