package io.orgsync.pxc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.devkit.pxc.LoggedRequest;
import io.orgsync.devkit.pxc.PxcAccount;
import io.orgsync.pxc.testing.MovedClock;
import io.orgsync.pxc.testing.WorkflowTestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Defects of the original that concern running workflows: points 7, 11, 12 and 13 of its list; 17 is FiguresIT. */
@QuarkusTest
class WorkflowDefectTest extends WorkflowTestCase {

    private static final Instant MORNING = Instant.parse("2027-01-20T09:20:00Z");
    private static final Instant TEN = Instant.parse("2027-01-20T10:00:00Z");
    private static final Map<String, Object> HOURLY =
            Map.of("triggerType", "schedule", "triggerConfig", Map.of("schedule", "0 * * * *", "timezone", "UTC"));

    private MovedClock clock;

    @BeforeEach
    void morning() {
        clock = MovedClock.at(database, MORNING);
    }

    @AfterEach
    void clockOfTheDatabase() {
        clock.close();
    }

    private List<?> fetching(long integration) {
        return List.of(action(integration, "fetch_orders", Map.of(), "ordersData"));
    }

    private long hourly() {
        return workflow(fetching(connect(Map.of())), HOURLY);
    }

    private void listsAreAnswered(Fault fault) {
        pxc.inject(Calls.list().of(account.clientId()).forever(), fault);
    }

    private Instant parkedAfterRetry(long runId, int retries) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            JsonPath run = run(runId);
            return run.getString("status").equals("parked") && run.getInt("retryCount") == retries;
        });
        return Instant.parse(run(runId).getString("parkedUntil"));
    }

    @Test
    void point_07_step_has_as_many_attempts_and_as_far_apart_as_the_workflow_says() {
        long workflow = workflow(
                fetching(connect(Map.of())), Map.of("retryConfig", Map.of("maxRetries", 2, "retryDelay", 900)));
        listsAreAnswered(Fault.status(503));

        long runId = execute(workflow);
        Instant until = parkedAfterRetry(runId, 1);
        assertThat(until).isBetween(clock.now().plusSeconds(700), clock.now().plusSeconds(900));
        clock.move(until);

        JsonPath run = ended(runId);
        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getInt("retryCount")).isEqualTo(1);
    }

    @Test
    void point_07_refused_credentials_are_not_tried_again() {
        long workflow = workflow(fetching(connect(Map.of())));
        pxc.register(PxcAccount.of(account.clientId(), "changed", billingAccount()));

        JsonPath run = executed(workflow);

        assertThat(run.getString("errorClass")).isEqualTo("unauthorized");
        assertThat(run.getInt("retryCount")).isZero();
        assertThat(pxc.requests(Endpoint.TOKEN)).hasSizeBetween(1, 2);
    }

    @Test
    void point_07_token_refused_in_mid_run_is_replaced_exactly_once() {
        for (int number = 0; number < 50; number++) {
            put("ORD" + number, "held", MORNING.minusSeconds(number));
        }
        pxc.inject(Calls.list().of(account.clientId()).nth(3), Fault.tokensExpire());

        completed(workflow(fetching(connect(Map.of("pageSize", 10)))));

        assertThat(pxc.requests(Endpoint.TOKEN)).hasSize(2);
        assertThat(pxc.requests(Endpoint.LIST))
                .extracting(LoggedRequest::status)
                .containsOnlyOnce(401)
                .containsOnly(200, 401);
        assertThat(stored().rows()).hasSize(50);
    }

    @Test
    void point_11_slot_during_a_run_started_by_hand_is_skipped() throws InterruptedException {
        long workflow = hourly();
        pxc.inject(Calls.list().of(account.clientId()), Fault.gate("long"));
        long runId = execute(workflow);
        pxc.gate("long").awaitReached(Duration.ofSeconds(60));

        clock.move(TEN);
        awaitSlotAfter(TEN);
        pxc.gate("long").release();

        ended(runId);
        assertThat(runsOf(workflow).getList("$")).hasSize(1);
        assertThat(schedule().getString("skipped[0].reason")).isEqualTo("the run before it had not ended");
    }

    @Test
    void point_12_failed_slot_is_not_fired_again() {
        long workflow = hourly();
        listsAreAnswered(Fault.status(403));
        clock.move(TEN);
        assertThat(endedRunOf(workflow, 1).getString("status")).isEqualTo("failed");

        clock.move(TEN.plus(Duration.ofHours(1)));

        // A slot that was fired every minute would be found here with more than its one run.
        endedRunOf(workflow, 2);
        assertThat(runsOf(workflow).getList("scheduledFor", String.class))
                .extracting(Instant::parse)
                .containsExactly(TEN.plus(Duration.ofHours(1)), TEN);
    }

    @Test
    void point_12_slots_of_a_disabled_workflow_are_skipped_and_not_made_up_for() {
        long workflow = hourly();
        admin().body(Map.of("isEnabled", false)).put("/api/agents/workflows/" + workflow);
        clock.move(TEN);
        awaitSlotAfter(TEN);
        admin().body(Map.of("isEnabled", true)).put("/api/agents/workflows/" + workflow);

        clock.move(TEN.plus(Duration.ofHours(1)));

        assertThat(Instant.parse(endedRunOf(workflow, 1).getString("scheduledFor")))
                .isEqualTo(TEN.plus(Duration.ofHours(1)));
        assertThat(schedule().getString("skipped[0].reason")).isEqualTo("the workflow is disabled");
    }

    @Test
    void point_12_changed_schedule_holds_without_a_restart() {
        long workflow = hourly();

        admin().body(Map.of("cron", "30 9 * * *", "timezone", "UTC"))
                .put("/api/agents/schedules/" + schedule().getLong("id"))
                .then()
                .statusCode(200);
        clock.move(MORNING.plus(Duration.ofMinutes(10)));

        assertThat(Instant.parse(endedRunOf(workflow, 1).getString("scheduledFor")))
                .isEqualTo("2027-01-20T09:30:00Z");
    }

    @Test
    void point_12_slots_missed_while_nobody_ran_are_made_up_for_once() {
        long workflow = hourly();

        clock.move(TEN.plus(Duration.ofMinutes(190)));

        JsonPath run = endedRunOf(workflow, 1);
        awaitSlotAfter(TEN.plus(Duration.ofHours(3)));
        assertThat(Instant.parse(run.getString("scheduledFor"))).isEqualTo(TEN.plus(Duration.ofHours(3)));
        assertThat(schedule().getList("skipped")).hasSize(3);
        assertThat(runsOf(workflow).getList("$")).hasSize(1);
    }

    @Test
    void point_13_failed_run_is_told_on_the_workflow_and_moves_no_mark() {
        put("ORD1", "held", MORNING.minusSeconds(60));
        long workflow = workflow(fetching(connect(Map.of())));
        completed(workflow);
        JsonPath good = shown("/api/agents/workflows/" + workflow);
        clock.move(TEN);
        listsAreAnswered(Fault.status(400));
        put("ORD2", "held", TEN.minusSeconds(60));

        executed(workflow);

        JsonPath after = shown("/api/agents/workflows/" + workflow);
        assertThat(after.getString("lastRunStatus")).isEqualTo("failed");
        assertThat(Instant.parse(after.getString("lastRunAt"))).isAfterOrEqualTo(TEN);
        assertThat(after.getString("lastSuccessfulRunAt")).isEqualTo(good.getString("lastSuccessfulRunAt"));
        pxc.clearFaults();
        pxc.clearLog();
        completed(workflow);
        assertThat(pxc.requests(Endpoint.LIST))
                .allSatisfy(request -> assertThat(Instant.parse(request.parameter("lastUpdateSince")))
                        .isEqualTo(MORNING.minusSeconds(360)));
        assertThat(stored().rows()).containsOnlyKeys("ORD1", "ORD2");
    }
}
