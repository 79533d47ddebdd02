package io.orgsync.pxc.artemis;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.pxc.PxcAccount;
import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.pxc.testing.OrderOracle;
import io.orgsync.pxc.testing.ServiceTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** A test that pulls orders and compares what is stored with what the simulator holds. */
abstract class PullingTest extends ServiceTest {

    static final int COUNT = 130;

    private static final List<String> ALL_STATES = List.of(
            "acknowledged",
            "rejected",
            "pending",
            "held",
            "inProgress",
            "cancelled",
            "completed",
            "failed",
            "partial",
            "assessingCancellation",
            "pendingCancellation",
            "AssessingAmendment",
            "draft",
            "inProgress.accepted");

    StoredOrders stored;

    @BeforeEach
    void lookAtStoredOrders() {
        stored = new StoredOrders(database, organization);
    }

    void seed() {
        pxc.seed(account.clientId(), SeedPlan.of(COUNT, 42, Instant.now()));
    }

    /** The account gets further billing accounts, among which orders are then spread. */
    List<String> withBillingAccounts(int count) {
        List<String> ids =
                Stream.generate(() -> "acc-" + UUID.randomUUID()).limit(count).toList();
        account = new PxcAccount(account.clientId(), account.clientSecret(), ids);
        pxc.register(account);
        return ids;
    }

    /** Connects with pages of 50 over all states unless told otherwise, pulls once, and gives the run. */
    JsonPath pulled(Map<String, Object> config) {
        return executed(workflow(config));
    }

    long workflow(Map<String, Object> config) {
        Map<String, Object> whole = new HashMap<>(Map.of("states", ALL_STATES, "pageSize", 50));
        whole.putAll(config);
        long workflow = hourlyWorkflow(connect(whole)).getLong("workflow.id");
        admin().body(Map.of("retryConfig", Map.of("maxRetries", 1, "retryDelay", 0)))
                .put("/api/agents/workflows/" + workflow)
                .then()
                .statusCode(200);
        return workflow;
    }

    OrderOracle oracle() {
        return new OrderOracle(pxc.orders(account.clientId()).all());
    }

    void assertEverythingIsStored(JsonPath run) {
        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(stored.rows()).isNotEmpty().isEqualTo(oracle().rows());
    }
}
