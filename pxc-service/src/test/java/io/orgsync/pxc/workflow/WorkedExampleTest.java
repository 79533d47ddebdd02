package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.pxc.SimulatedItem;
import io.orgsync.devkit.pxc.SimulatedOrder;
import io.orgsync.pxc.testing.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked example of the page about workflows, as it stands there, with ids that exist. */
@QuarkusTest
class WorkedExampleTest extends RestTest {

    private static final Path PAGE = Path.of("..", "docs", "workflows.md");
    private static final String MARK = "WorkedExampleTest";
    private static final String BEGIN = "```json\n";

    private static String example() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN, page.indexOf(MARK)) + BEGIN.length();
        return page.substring(begin, page.indexOf("```", begin));
    }

    private int keyResult() {
        return admin().body("{\"title\":\"k\"}")
                .post("/api/strategy/key-results")
                .path("id");
    }

    private String value(int keyResult) {
        return admin().get("/api/strategy/key-results/" + keyResult).path("currentValue");
    }

    private void order(String id, String state) {
        pxc.orders(account.clientId())
                .put(SimulatedOrder.of(id, state, Instant.now(), billingAccount(), SimulatedItem.add("ProvideNew")));
    }

    private long made(int processed, int failed) throws IOException {
        String body = example()
                .replace("\"integrationId\": 7,", "\"integrationId\": " + connected() + ",")
                .replace("\"targetId\": 41,", "\"targetId\": " + processed + ",")
                .replace("\"targetId\": 42,", "\"targetId\": " + failed + ",");
        return admin().body(body)
                .post("/api/agents/workflows")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    @Test
    void worked_example_counts_the_orders_of_today() throws IOException {
        order("ORD1", "inProgress");
        order("ORD2", "failed");
        int processed = keyResult();
        int failed = keyResult();
        long workflow = made(processed, failed);

        JsonPath run = executed(workflow);

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(List.of(value(processed), value(failed))).containsExactly("2.00", "1.00");
        assertThat(admin().get("/api/activity-logs?entityType=workflow&entityId=" + workflow)
                        .jsonPath()
                        .getList("description"))
                .contains("2 orders today, 1 failed");
        assertThat(admin().get("/api/strategy/key-results/" + processed + "/activities")
                        .jsonPath()
                        .getString("[0].description"))
                .isEqualTo("PXC Sync Agent performed PXC Hourly Order Sync");
    }

    @Test
    void worked_example_leaves_the_key_results_alone_on_a_day_without_orders() throws IOException {
        int processed = keyResult();
        long workflow = made(processed, keyResult());

        JsonPath run = executed(workflow);

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(run.getList("executionLog.skipped")).containsExactly(null, null, null, true, true, true, true);
        assertThat(admin().get("/api/strategy/key-results/" + processed + "/history")
                        .jsonPath()
                        .getList("$"))
                .isEmpty();
    }
}
