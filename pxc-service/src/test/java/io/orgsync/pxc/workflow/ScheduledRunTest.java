package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schedules, and the runs that they begin. */
@QuarkusTest
class ScheduledRunTest extends ScheduledRunTestCase {

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
    void disabled_workflow_runs_by_hand() {
        givenHourlyWorkflow();
        enable(false);

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
}
