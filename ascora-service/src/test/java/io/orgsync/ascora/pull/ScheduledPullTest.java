package io.orgsync.ascora.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.orgsync.ascora.testing.StoredRows;
import io.orgsync.devkit.ascora.Books;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.JobStatus;
import io.orgsync.devkit.ascora.SimulatedJob;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ScheduledPullTest extends PullTest {

    private Books books() {
        return ascora.books(tenant.companyCode());
    }

    private void startEveryMinute() {
        as("operator")
                .body(Map.of("intervalSeconds", 60))
                .post(path("/sync"))
                .then()
                .statusCode(200)
                .body("data.intervalSeconds", is(60))
                .body("data.nextSync", notNullValue());
    }

    /** Makes the schedule due and waits for the end of the run that it starts. */
    private JsonPath tick() {
        long before = newestRun(organization).getLong("id");
        new StoredRows(database, organization).makeScheduleDue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> newestRun(organization).getLong("id") > before);
        return endedRun(organization);
    }

    @Test
    void tick_reads_new_and_open_jobs_and_all_customers_and_invoices() {
        givenRecords(20, 300, 10);
        pulled();
        startEveryMinute();
        String created = UUID.randomUUID().toString();
        Instant newest = books().jobs().all().stream()
                .flatMap(job -> job.created().stream())
                .max(Instant::compareTo)
                .orElseThrow();
        books().jobs().put(SimulatedJob.of(created, "J9001", JobStatus.CLOSED, newest.plusSeconds(60)));
        SimulatedJob open = books().jobs().all().stream()
                .filter(job -> job.status().orElse(-1) == JobStatus.BOOKED.code())
                .findFirst()
                .orElseThrow();
        books().jobs().change(open.id().orElseThrow(), job -> job.put("jobName", "moved"));
        ascora.clearLog();

        JsonPath run = tick();

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(run.getString("triggerSource")).isEqualTo("schedule");
        assertThat(run.getList("streams.inserted")).isEqualTo(List.of(0, 1, 0));
        assertThat(run.getList("streams.updated")).isEqualTo(List.of(0, 1, 0));
        assertThat(jobRows()).containsKey(created);
        assertThat(data("/jobs/" + open.id().orElseThrow()).getString("jobTitle"))
                .isEqualTo("moved");
        assertThat(requests(Endpoint.JOBS))
                .allSatisfy(request -> assertThat(request.parameter("StartDate") + request.parameter("JobStatus"))
                        .isIn(
                                "ALL-OPEN",
                                newest.minus(Duration.ofMinutes(1_445))
                                                .toString()
                                                .substring(0, 10) + "ALL"));
        assertThat(requests(Endpoint.CUSTOMERS)).hasSize(1);
        assertThat(requests(Endpoint.INVOICES_TO_SEND)).hasSize(1);
    }

    @Test
    void tick_sweeps_completely_when_the_last_sweep_is_a_day_old() {
        givenRecords(5, 120, 5);
        pulled();
        startEveryMinute();
        new StoredRows(database, organization)
                .execute("update ascora.checkpoints set last_full_sweep_at = last_full_sweep_at - interval '25 h'"
                        + " where organization_id = ?");
        ascora.clearLog();

        tick();

        assertThat(requests(Endpoint.JOBS))
                .hasSize(2)
                .allSatisfy(
                        request -> assertThat(request.parameter("JobStatus")).isEqualTo("ALL"));
    }

    @Test
    void tick_that_found_nothing_leaves_no_log_row() {
        givenRecords(5, 20, 5);
        pulled();
        startEveryMinute();
        int before = data("/logs?syncType=pull").getInt("total");

        tick();

        assertThat(before).isEqualTo(3);
        assertThat(data("/logs?syncType=pull").getInt("total")).isEqualTo(before);
    }

    @Test
    void schedule_is_off_until_started_and_can_be_stopped() {
        givenRecords(1, 1, 1);
        assertThat(data("/sync/status").getBoolean("autoSync")).isFalse();
        startEveryMinute();
        assertThat(data("/sync/status").getBoolean("autoSync")).isTrue();
        assertThat(data("/sync/status").getString("nextSync")).isNotNull();

        as("operator").delete(path("/sync")).then().statusCode(200).body("success", is(true));

        assertThat(data("/sync/status").getBoolean("autoSync")).isFalse();
        assertThat(data("/settings").getBoolean("autoSync")).isFalse();
        assertThat(data("/settings").getInt("intervalSeconds")).isEqualTo(60);
    }

    @Test
    void interval_is_300_seconds_by_default() {
        givenRecords(1, 1, 1);
        as("operator").post(path("/sync")).then().statusCode(200).body("data.intervalSeconds", is(300));
        as("operator").body("{}").post(path("/sync")).then().statusCode(200).body("data.intervalSeconds", is(300));
    }

    @ParameterizedTest
    @ValueSource(strings = {"59", "3601", "\"300\"", "60.5"})
    void interval_out_of_bounds_is_400(String interval) {
        givenRecords(1, 1, 1);
        problem(
                        as("operator")
                                .body("{\"intervalSeconds\":" + interval + "}")
                                .post(path("/sync")),
                        400,
                        "invalid-request")
                .body("errors[0].path", is("intervalSeconds"));
    }

    @Test
    void without_a_connection_nothing_is_pulled_but_the_mirror_can_be_read() {
        problem(as("operator").post(path("/sync")), 409, "conflict");
        problem(as("operator").post(path("/sync/manual")), 409, "conflict");
        problem(as("operator").post(path("/sync/retry")), 409, "conflict");
        problem(as("viewer").get(path("/sync/status")), 409, "conflict");
        assertThat(data("/jobs").getInt("total")).isZero();
        problem(as("viewer").post(path("/sync/manual")), 403, "forbidden");
        problem(as("viewer").get(path("/runs/1")), 404, "not-found");
        problem(as("viewer").get(path("/runs/x/events")), 404, "not-found");
    }
}
