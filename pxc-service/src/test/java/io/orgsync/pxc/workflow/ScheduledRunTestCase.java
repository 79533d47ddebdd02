package io.orgsync.pxc.workflow;

import static org.awaitility.Awaitility.await;

import io.orgsync.pxc.testing.ServiceTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** A workflow with a schedule whose slots can be made due. */
abstract class ScheduledRunTestCase extends ServiceTest {

    protected long workflow;

    protected void givenHourlyWorkflow() {
        workflow = hourlyWorkflow(connect(Map.of())).getLong("workflow.id");
    }

    protected void enable(boolean enabled) {
        admin().body(Map.of("isEnabled", enabled))
                .put("/api/agents/workflows/" + workflow)
                .then()
                .statusCode(200);
    }

    /** Makes the schedule believe that its next slot was the begin of an hour some hours ago. */
    protected Instant slotIsDue(int hoursAgo) {
        Instant slot = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(hoursAgo, ChronoUnit.HOURS);
        StoredOrders rows = new StoredOrders(database, organization);
        rows.execute("update pxc.schedules set next_run_at = '" + slot + "' where organization_id = ?");
        rows.execute("update pxc.dispatch_schedules set next_run_at = '" + slot + "' where organization_id = ?");
        return slot;
    }

    protected JsonPath schedule() {
        return admin().get("/api/agents/schedules")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    protected JsonPath runs() {
        return admin().get("/api/agents/workflows/" + workflow + "/runs")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    protected void awaitNextSlotPlanned() {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Instant.parse(schedule().getString("[0].nextRunAt")).isAfter(Instant.now()));
    }

    /** The slot of another workflow, which is made due now, runs: so the engine has looked at all that was due before. */
    protected void letTheEngineTick() {
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
