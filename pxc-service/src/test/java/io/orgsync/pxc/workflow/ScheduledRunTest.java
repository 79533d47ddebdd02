package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.pxc.testing.ServiceTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
}
