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
