package io.orgsync.pxc.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.pxc.testing.ServiceTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionTest extends ServiceTest {

    private StoredOrders rows;
    private long workflow;
    private long newest;

    /** A workflow with one run of today and 2,500 old ones, each with a step; and aged rows of the other kinds. */
    @BeforeEach
    void agedRows() {
        pxc.seed(account.clientId(), SeedPlan.of(60, 3, Instant.now()));
        workflow = hourlyWorkflow(connect(Map.of())).getLong("workflow.id");
        rows = new StoredOrders(database, organization);
        rows.execute("""
                with old as (
                  insert into pxc.runs (organization_id, lease_key, subject_id, status, trigger_source, completed_at)
                  select ?, 'integration:1', %d, 'completed', 'manual', now() - interval '91 days'
                  from generate_series(1, 2500) returning organization_id, id)
                insert into pxc.workflow_steps (organization_id, run_id, step, type, name)
                select organization_id, id, 1, 'log_event', 'Log' from old""".formatted(workflow));
        newest = execute(workflow);
        ended(newest);
        rows.execute("""
                insert into pxc.activities (organization_id, action_type, entity_type, description, created_at)
                select ?, 'old', 'workflow', 'old', now() - age * interval '1 day' from unnest(array[399, 401, 4000]) age""");
        rows.execute("""
                insert into pxc.quarantine (organization_id, connection, stream, record_key, reason, path, payload, state, updated_at)
                select ?, 'integration:1', 'orders', state, 'r', 'p', '{}', state, now() - interval '91 days'
                from unnest(array['open', 'ignored', 'resolved']) state""");
        rows.execute("""
                insert into pxc.skipped_slots (organization_id, schedule_id, slot, reason, recorded_at)
                select s.organization_id, s.id, now() - age * interval '1 day', 'r', now() - age * interval '1 day'
                from pxc.schedules s, unnest(array[1, 89, 91]) age where s.organization_id = ?""");
    }

    private void becomesDue() {
        rows.execute("update pxc.dispatch_chores set due_at = now() where name = 'retention' and ?::uuid is not null");
    }

    private long count(String table, String condition) {
        return rows.number("select count(*) from pxc." + table + " where organization_id = ? and " + condition);
    }

    @Test
    void what_has_outlived_its_use_is_deleted_and_nothing_else() {
        becomesDue();

        await().atMost(Duration.ofSeconds(90)).until(() -> count("activities", "action_type = 'old'") == 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> count("runs", "true") == 1);
        assertThat(count("runs", "id = " + newest)).isEqualTo(1);
        assertThat(count("workflow_steps", "run_id <> " + newest)).isZero();
        assertThat(count("skipped_slots", "true")).isEqualTo(2);
        assertThat(count("quarantine", "state in ('open', 'ignored')")).isEqualTo(2);
        assertThat(count("quarantine", "state = 'resolved'")).isZero();
        assertThat(count("order_transitions", "true")).isPositive();
    }

    @Test
    void newest_run_of_a_workflow_stays_whatever_its_age() {
        rows.execute("update pxc.runs set completed_at = now() - interval '5000 days' where organization_id = ?");
        becomesDue();

        await().atMost(Duration.ofSeconds(90)).until(() -> count("runs", "true") == 1);

        assertThat(count("runs", "id = " + newest)).isEqualTo(1);
    }
}
