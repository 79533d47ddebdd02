package io.orgsync.ascora.conflict;

import io.orgsync.ascora.testing.WriteTest;
import io.orgsync.devkit.ascora.SeedPlan;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A test of a mirrored customer that is changed here and in Ascora. */
abstract class ConflictTestCase extends WriteTest {

    String id;

    @BeforeEach
    void mirroredCustomer() {
        ascora.seed(tenant.companyCode(), SeedPlan.of(3, 0, 0, 42, Instant.parse("2026-03-20T02:00:00Z")));
        id = customersInAscora().get(1).id().orElseThrow();
        remotely("phoneNumber", "07 1");
        pulled();
        ascora.clearLog();
    }

    void pulled() {
        as("operator").post(path("/sync/manual?resources=customers")).then().statusCode(200);
    }

    void remotely(String field, String value) {
        ascora.books(tenant.companyCode()).customers().change(id, customer -> customer.put(field, value));
    }

    String inAscora(String field) {
        return ascora.books(tenant.companyCode())
                .customers()
                .find(id)
                .orElseThrow()
                .json()
                .tree()
                .path(field)
                .asText();
    }

    Response put(Map<String, Object> changes) {
        return as("operator").body(changes).put(path("/customers/" + id));
    }

    JsonPath row() {
        return data("/customers/" + id);
    }

    void account(boolean changed) {
        stored().execute("update ascora.ascora_integrations set account_changed = " + changed
                + " where organization_id = ?");
    }
}
