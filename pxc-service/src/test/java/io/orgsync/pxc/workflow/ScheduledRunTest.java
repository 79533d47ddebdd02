package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.pxc.testing.ServiceTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScheduledRunTest extends ServiceTest {

    private long workflow;

    private void givenHourlyWorkflow() {
        workflow = hourlyWorkflow(connect(Map.of())).getLong("workflow.id");
    }

    /** Makes the schedule believe that its next slot was the begin of an hour some hours ago. */
    private Instant slotIsDue(int hoursAgo) {
        Instant slot = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(hoursAgo, ChronoUnit.HOURS);
        StoredOrders rows = new StoredOrders(database, organization);
        rows.execute("update pxc.schedules set next_run_at = '" + slot + "' where organization_id = ?");
        rows.execute("update pxc.dispatch_schedules set next_run_at = '" + slot + "' where organization_id = ?");
        return slot;
    }

    private JsonPath schedule() {
        return admin().get("/api/agents/schedules")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath runs() {
        return admin().get("/api/agents/workflows/" + workflow + "/runs")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void awaitNextSlotPlanned() {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Instant.parse(schedule().getString("[0].nextRunAt")).isAfter(Instant.now()));
    }

    @Test
    void template_is_scheduled_at_every_full_hour_in_the_zone_of_the_integration() {
        givenHourlyWorkflow();

        JsonPath schedule = schedule();

        assertThat(schedule.getString("[0].cron")).isEqualTo("0 * * * *");
        assertThat(schedule.getString("[0].timezone")).isEqualTo("Europe/London");
        assertThat(schedule.getList("[0].nextRuns")).hasSize(5);
        assertThat(Instant.parse(schedule.getString("[0].nextRunAt")))
                .isEqualTo(Instant.now().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
    }

    @Test
    void due_slot_runs_once() {
        givenHourlyWorkflow();
        Instant slot = slotIsDue(0);

        awaitNextSlotPlanned();
        await().until(() -> runs().getList("$").size() == 1);
        JsonPath run = ended(runs().getLong("[0].id"));

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(run.getString("triggerSource")).isEqualTo("schedule");
        assertThat(Instant.parse(run.getString("scheduledFor"))).isEqualTo(slot);
        assertThat(schedule().getList("[0].skipped")).isEmpty();
    }

    @Test
    void missed_slots_are_recorded_and_only_the_newest_runs() {
        givenHourlyWorkflow();
        Instant oldest = slotIsDue(3);

        awaitNextSlotPlanned();
        await().until(() -> runs().getList("$").size() == 1);

        assertThat(Instant.parse(runs().getString("[0].scheduledFor"))).isEqualTo(oldest.plus(3, ChronoUnit.HOURS));
        assertThat(schedule().getList("[0].skipped.slot", String.class))
                .extracting(Instant::parse)
                .containsExactly(oldest.plus(2, ChronoUnit.HOURS), oldest.plus(1, ChronoUnit.HOURS), oldest);
        ended(runs().getLong("[0].id"));
    }

    @Test
    void slot_of_a_disabled_workflow_is_skipped_with_the_reason() {
        givenHourlyWorkflow();
        admin().body(Map.of("isEnabled", false))
                .put("/api/agents/workflows/" + workflow)
                .then()
                .statusCode(200);
        slotIsDue(0);

        awaitNextSlotPlanned();

        assertThat(runs().getList("$")).isEmpty();
        assertThat(schedule().getString("[0].skipped[0].reason")).isEqualTo("the workflow is disabled");
    }

    @Test
    void changed_schedule_is_effective_at_once_and_an_inactive_one_has_no_slot() {
        givenHourlyWorkflow();
        long id = schedule().getLong("[0].id");

        admin().body(Map.of("cron", "30 6 * * *", "timezone", "UTC"))
                .put("/api/agents/schedules/" + id)
                .then()
                .statusCode(200);
        assertThat(schedule().getString("[0].nextRunAt")).contains("T06:30:00Z");

        admin().body(Map.of("isActive", false))
                .put("/api/agents/schedules/" + id)
                .then()
                .statusCode(200);
        assertThat(schedule().getString("[0].nextRunAt")).isNull();
        assertThat(schedule().getList("[0].nextRuns")).isEmpty();
    }

    @Test
    void bad_cron_or_zone_is_refused_by_name() {
        givenHourlyWorkflow();
        long id = schedule().getLong("[0].id");

        JsonPath cron = admin().body(Map.of("cron", "every hour"))
                .put("/api/agents/schedules/" + id)
                .then()
                .statusCode(400)
                .extract()
                .jsonPath();
        JsonPath zone = admin().body(Map.of("timezone", "London"))
                .put("/api/agents/schedules/" + id)
                .then()
                .statusCode(400)
                .extract()
                .jsonPath();

        assertThat(cron.getString("errors[0].path")).isEqualTo("cron");
        assertThat(zone.getString("errors[0].path")).isEqualTo("timezone");
    }

    @Test
    void slot_during_a_run_is_skipped_with_the_reason() throws InterruptedException {
        givenHourlyWorkflow();
        pxc.inject(Calls.list().of(account.clientId()), Fault.gate("long"));
        long runId = execute(workflow);
        pxc.gate("long").awaitReached(Duration.ofSeconds(20));
        Instant slot = slotIsDue(0);

        awaitNextSlotPlanned();
        pxc.gate("long").release();

        assertThat(ended(runId).getString("status")).isEqualTo("completed");
        assertThat(runs().getList("$")).hasSize(1);
        assertThat(Instant.parse(schedule().getString("[0].skipped[0].slot"))).isEqualTo(slot);
        assertThat(schedule().getString("[0].skipped[0].reason")).isEqualTo("the run before it had not ended");
    }

    @Test
    void slot_older_than_an_hour_is_not_caught_up() {
        givenHourlyWorkflow();
        long id = schedule().getLong("[0].id");
        admin().body(Map.of("frequency", "monthly"))
                .put("/api/agents/schedules/" + id)
                .then()
                .statusCode(200);
        Instant slot = slotIsDue(2);

        awaitNextSlotPlanned();

        assertThat(schedule().getLong("[0].catchUpWindow")).isEqualTo(3600);
        assertThat(runs().getList("$")).isEmpty();
        assertThat(Instant.parse(schedule().getString("[0].skipped[0].slot"))).isEqualTo(slot);
        assertThat(schedule().getString("[0].skipped[0].reason")).isEqualTo("nobody could run it in time");
    }

    @Test
    void failed_slot_is_not_fired_again() {
        givenHourlyWorkflow();
        pxc.inject(Calls.list().of(account.clientId()).forever(), Fault.status(403));
        slotIsDue(0);
        awaitNextSlotPlanned();
        await().atMost(Duration.ofSeconds(20)).until(() -> runs().getList("$").size() == 1);
        assertThat(ended(runs().getLong("[0].id")).getString("status")).isEqualTo("failed");

        letTheEngineTick();

        assertThat(runs().getList("$")).hasSize(1);
        assertThat(schedule().getList("[0].skipped")).isEmpty();
    }

    @Test
    void slot_of_a_disabled_workflow_is_not_fired_again() {
        givenHourlyWorkflow();
        admin().body(Map.of("isEnabled", false))
                .put("/api/agents/workflows/" + workflow)
                .then()
                .statusCode(200);
        slotIsDue(0);
        awaitNextSlotPlanned();

        letTheEngineTick();
        admin().body(Map.of("isEnabled", true))
                .put("/api/agents/workflows/" + workflow)
                .then()
                .statusCode(200);
        letTheEngineTick();

        assertThat(runs().getList("$")).isEmpty();
        assertThat(schedule().getList("[0].skipped")).hasSize(1);
    }

    @Test
    void slot_of_a_disabled_integration_is_skipped_with_the_reason() {
        long integration = connect(Map.of());
        workflow = hourlyWorkflow(integration).getLong("workflow.id");
        admin().body(Map.of("isEnabled", false))
                .patch("/api/integrations/" + integration)
                .then()
                .statusCode(200);
        slotIsDue(0);

        awaitNextSlotPlanned();

        assertThat(runs().getList("$")).isEmpty();
        assertThat(schedule().getString("[0].skipped[0].reason")).isEqualTo("the integration is disabled");
    }

    @Test
    void disabled_workflow_runs_by_hand() {
        givenHourlyWorkflow();
        admin().body(Map.of("isEnabled", false))
                .put("/api/agents/workflows/" + workflow)
                .then()
                .statusCode(200);

        JsonPath run = executed(workflow);

        assertThat(run.getString("status")).isEqualTo("completed");
    }

    @Test
    void schedule_of_a_changed_workflow_is_effective_at_once() {
        givenHourlyWorkflow();

        admin().body(Map.of("triggerConfig", Map.of("schedule", "15 4 * * *", "timezone", "UTC")))
                .put("/api/agents/workflows/" + workflow)
                .then()
                .statusCode(200);

        assertThat(schedule().getString("[0].nextRunAt")).contains("T04:15:00Z");
        assertThat(schedule().getList("[0].nextRuns", String.class))
                .hasSize(5)
                .allSatisfy(slot -> assertThat(slot).contains("T04:15:00Z"));
    }

    @Test
    void change_of_something_else_leaves_a_due_slot_due() {
        givenHourlyWorkflow();
        Instant slot = slotIsDue(0);

        admin().body(Map.of("description", "renamed"))
                .put("/api/agents/workflows/" + workflow)
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(20)).until(() -> runs().getList("$").size() == 1);
        assertThat(Instant.parse(runs().getString("[0].scheduledFor"))).isEqualTo(slot);
        ended(runs().getLong("[0].id"));
    }

    @Test
    void schedule_takes_what_it_gave_and_words_for_frequencies() {
        givenHourlyWorkflow();
        Map<String, Object> shown = schedule().getMap("[0]");

        shown.put("frequency", "weekly");
        JsonPath changed = admin().body(shown)
                .put("/api/agents/schedules/" + shown.get("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(changed.getString("cron")).isEqualTo("0 0 * * 0");
        JsonPath shownWorkflow =
                admin().get("/api/agents/workflows/" + workflow).jsonPath();
        assertThat(shownWorkflow.getString("triggerConfig.schedule")).isEqualTo("0 0 * * 0");
        assertThat(shownWorkflow.getString("triggerConfig.frequency")).isEqualTo("weekly");
        admin().body(Map.of("frequency", "sometimes"))
                .put("/api/agents/schedules/" + shown.get("id"))
                .then()
                .statusCode(400);
    }

    /** The slot of another workflow, which is made due now, runs: so the engine has looked at all that was due before. */
    private void letTheEngineTick() {
        Map<String, Object> other = Map.of(
                "name",
                "Tick",
                "triggerType",
                "schedule",
                "triggerConfig",
                Map.of("frequency", "hourly"),
                "workflowDefinition",
                List.of(Map.of("type", "log_event")));
        long id = admin().body(other).post("/api/agents/workflows").jsonPath().getLong("id");
        StoredOrders rows = new StoredOrders(database, organization);
        String due = " set next_run_at = clock_timestamp() where organization_id = ? and ";
        rows.execute("update pxc.schedules" + due + "subject_id = " + id);
        rows.execute("update pxc.dispatch_schedules" + due
                + "schedule_id = (select id from pxc.schedules where subject_id = " + id + ")");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !admin().get("/api/agents/workflows/" + id + "/runs")
                        .jsonPath()
                        .getList("$")
                        .isEmpty());
        admin().body(Map.of("triggerType", "manual"))
                .put("/api/agents/workflows/" + id)
                .then()
                .statusCode(200);
    }
}
