package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.pxc.testing.WorkflowTestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What variables and token handles come to when a workflow runs. */
@QuarkusTest
class VariablesInRunsTest extends WorkflowTestCase {

    @ParameterizedTest
    @ValueSource(strings = {"{partnerJWT}", "{{partnerJWT.partnerJWT}}", "{{step1Output.partnerJWT}}", ""})
    void token_is_a_handle_however_a_definition_spells_it(String token) {
        put(order("ORD1", "held", Instant.now()));
        long integration = connect(Map.of());
        Map<String, ?> parameters = token.isEmpty() ? Map.of("limit", 1000) : Map.of("token", token, "limit", "1000");

        JsonPath run = completed(List.of(
                action(integration, "authenticate_pxc", Map.of(), "partnerJWT"),
                action(integration, "fetch_orders", parameters, "ordersData"),
                action(integration, "get_order_details", Map.of("orderId", "{{ordersData.orderIds[0]}}"), "order")));

        assertThat(run.getInt("resultData.step2Output.todayOrders")).isEqualTo(1);
        assertThat(run.getString("resultData.step3Output.id")).isEqualTo("ORD1");
        assertThat(run.getString("resultData.step1Output.partnerJWT")).isEqualTo("handle:integration:" + integration);
        assertThat(run.prettify()).doesNotContain("eyJ");
        assertThat(pxc.requests(Endpoint.TOKEN)).hasSize(1);
    }

    @Test
    void another_value_for_a_token_fails_the_step_and_is_not_sent() {
        long integration = connect(Map.of());

        JsonPath run = executed(workflow(
                List.of(action(integration, "fetch_orders", Map.of("token", "{{workflowName}}"), "ordersData"))));

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorClass")).isEqualTo("invalid_step");
        assertThat(pxc.requests(Endpoint.LIST)).isEmpty();
    }

    @Test
    void variable_that_turns_out_to_be_missing_fails_its_step() {
        long integration = connect(Map.of());

        JsonPath run = executed(workflow(List.of(
                action(integration, "fetch_orders", Map.of(), "ordersData"), log("{{ordersData.orders[0].id}}"))));

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorClass")).isEqualTo("unresolved_variable");
        assertThat(run.getString("errorMessage"))
                .isEqualTo("Step 2 failed: the variable {{ordersData.orders[0].id}} has no value");
    }
}
