package io.orgsync.pxc.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;

import io.orgsync.devkit.postgres.EmbeddedDatabase;
import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.devkit.quarkus.ManagementAddress;
import io.orgsync.pxc.testing.OrderOracle;
import io.orgsync.pxc.testing.ServiceTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away and comes back under a running service. */
@QuarkusTest
class DatabaseOutageTest extends ServiceTest {

    private static final int PAGE = 100;

    ManagementAddress management;

    EmbeddedDatabase server;

    private boolean suspended;

    @AfterEach
    void resume() {
        if (suspended) {
            server.resume();
            suspended = false;
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get(management.at("/health/ready")).statusCode() == 200);
    }

    private void suspend() {
        server.suspend();
        suspended = true;
    }

    @Test
    void without_a_database_requests_and_readiness_say_so_and_the_process_lives() {
        suspend();

        given().get(management.at("/health/ready"))
                .then()
                .statusCode(503)
                .time(lessThan(5_000L))
                .body("checks.find { it.name == 'database' }.data.reason", equalTo("no connection"))
                .body("checks.findAll { it.status == 'DOWN' }.name", hasItem("schema"));
        given().get(management.at("/health/live")).then().statusCode(200).body("status", equalTo("UP"));
        admin().get("/api/integrations")
                .then()
                .statusCode(503)
                .time(lessThan(15_000L))
                .contentType("application/problem+json")
                .body("success", equalTo(false));
    }

    @Test
    void restart_of_the_database_in_mid_pull_leaves_no_partial_page() throws InterruptedException {
        pxc.seed(account.clientId(), SeedPlan.of(1_500, 8, Instant.now()));
        long workflow = hourlyWorkflow(connect(Map.of("pageSize", PAGE, "requestsPerMinute", 0)))
                .getLong("workflow.id");
        pxc.inject(Calls.list().of(account.clientId()).atOffsets(3 * PAGE, 3 * PAGE), Fault.gate("page"));
        long runId = execute(workflow);
        assertThat(pxc.gate("page").awaitReached(Duration.ofSeconds(60))).isTrue();

        suspend();
        pxc.gate("page").release();
        resume();
        // The lease may have to run out first.
        await().atMost(Duration.ofMinutes(2))
                .until(() -> run(runId).getString("status").startsWith("completed"));
        JsonPath run = run(runId);

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        OrderOracle listed = new OrderOracle(pxc.orders(account.clientId()).all().stream()
                .filter(order -> List.of("held", "inProgress", "failed", "rejected")
                        .contains(order.state().orElse("")))
                .toList());
        StoredOrders stored = new StoredOrders(database, organization);
        assertThat(stored.rows()).isEqualTo(listed.rows());
        assertThat(stored.transitions().values()).containsOnly("1");
        assertThat(run.getLong("counts.inserted")).isEqualTo(listed.rows().size());
    }
}
