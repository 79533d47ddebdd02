package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.pxc.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HourlyPollingTest extends ServiceTest {

    @Test
    void run_over_no_orders_completes_with_zero_key_results() {
        JsonPath made = hourlyWorkflow(connect(Map.of()));

        JsonPath run = executed(made.getLong("workflow.id"));

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(run.getInt("stepsCompleted")).isEqualTo(5);
    }
}
