package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Slots that come to nothing: each is recorded with its reason, and none is fired twice. */
@QuarkusTest
class SkippedSlotTest extends ScheduledRunTestCase {

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
        enable(false);
        slotIsDue(0);

        awaitNextSlotPlanned();

        assertThat(runs().getList("$")).isEmpty();
        assertThat(schedule().getString("[0].skipped[0].reason")).isEqualTo("the workflow is disabled");
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
        enable(false);
        slotIsDue(0);
        awaitNextSlotPlanned();

        letTheEngineTick();
        enable(true);
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
}
