package io.orgsync.pxc.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.pxc.testing.RestTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeftoverTest extends RestTest {

    private StoredOrders stored;

    @BeforeEach
    void storeOrders() {
        stored = new StoredOrders(database, organization);
        pxc.seed(account.clientId(), SeedPlan.of(40, 7, Instant.now()));
        long id = connect(Map.of());
        executed(hourlyWorkflow(id).getLong("workflow.id"));
        assertThat(stored.rows()).isNotEmpty();
    }

    private void delete(String query) {
        as("admin").delete("/api/integrations/pxc" + query).then().statusCode(200);
    }

    @Test
    void orders_outlive_their_integration_and_go_over_to_the_next() {
        Map<String, String> before = stored.rows();
        delete("");
        int next = connected();

        as("viewer")
                .get("/api/pxc/orders?updatedSince=2000-01-01T00:00:00Z&integrationId=" + next)
                .then()
                .statusCode(200)
                .body("total", is(before.size()));
        assertThat(stored.rows()).isEqualTo(before);
    }

    @Test
    void quarantined_records_go_over_to_the_next_too() {
        stored.execute("""
                insert into pxc.quarantine
                  (organization_id, connection, stream, record_key, record_id, reason, path, payload)
                select organization_id, 'integration:' || id, 'orders', 'ORDX', 'ORDX', 'the order has no state', '',
                       '{"id":"ORDX","state":"held"}'
                from pxc.integrations where organization_id = ?""");
        delete("");
        connected();
        Object id = as("viewer").get("/api/pxc/quarantine").path("items[0].id");

        as("operator").post("/api/pxc/quarantine/" + id + "/retry").then().statusCode(200);

        assertThat(stored.rows()).containsKey("ORDX");
    }

    @Test
    void purge_takes_the_orders_and_their_transitions() {
        delete("?purge=true");

        assertThat(stored.rows()).isEmpty();
        assertThat(stored.transitions()).isEmpty();
    }

    @Test
    void orders_of_others_survive_a_purge() {
        Map<String, String> before = stored.rows();
        UUID stranger = UUID.randomUUID();
        in(stranger, "admin")
                .body(integration("theirs"))
                .post("/api/integrations")
                .then()
                .statusCode(201);
        in(stranger, "admin").delete("/api/integrations/pxc?purge=true").then().statusCode(200);

        assertThat(stored.rows()).isEqualTo(before);
    }
}
