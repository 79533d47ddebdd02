package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.devkit.pxc.PxcAccount;
import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.pxc.testing.ServiceTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class PollingFaultTest extends ServiceTest {

    private JsonPath workflow;

    /** A workflow whose Key Results have values from a good run over 700 orders, and that tries once. */
    private void givenGoodRun() {
        pxc.seed(account.clientId(), SeedPlan.of(700, 7, Instant.now()));
        workflow = hourlyWorkflow(connect(Map.of("pageSize", 100, "sinceParameter", "none")));
        retries(1, 0);
        assertThat(executed(workflowId()).getString("status")).isEqualTo("completed");
    }

    private long workflowId() {
        return workflow.getLong("workflow.id");
    }

    private void retries(int attempts, int delay) {
        admin().body(Map.of("retryConfig", Map.of("maxRetries", attempts, "retryDelay", delay)))
                .put("/api/agents/workflows/" + workflowId())
                .then()
                .statusCode(200);
    }

    private String keyResults() {
        return admin().get("/api/strategy/key-results")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("currentValue");
    }

    static Stream<Arguments> badPages() {
        return Stream.of(
                Arguments.of(Fault.html(), "contract_violation"),
                Arguments.of(Fault.objectForArray(), "contract_violation"),
                Arguments.of(Fault.wrapped(), "contract_violation"),
                Arguments.of(Fault.truncatedJson(), "contract_violation"),
                Arguments.of(Fault.emptyBody(), "contract_violation"),
                Arguments.of(Fault.cutTransfer(), "connection_failed"),
                Arguments.of(Fault.status(500), "overloaded"),
                Arguments.of(Fault.status(403), "forbidden"));
    }

    @ParameterizedTest
    @MethodSource("badPages")
    void bad_page_fails_the_run_with_a_reason_and_leaves_key_results_untouched(Fault fault, String errorClass) {
        givenGoodRun();
        String before = keyResults();
        pxc.orders(account.clientId()).all().stream()
                .limit(50)
                .forEach(order ->
                        pxc.orders(account.clientId()).remove(order.id().orElseThrow()));
        pxc.inject(Calls.list().of(account.clientId()).nth(2).forever(), fault);

        JsonPath run = executed(workflowId());

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("failed");
        assertThat(run.getString("errorClass")).isEqualTo(errorClass);
        assertThat(run.getString("errorMessage")).startsWith("Step 2 failed: ").hasSizeGreaterThan(30);
        assertThat(run.getString("advice")).isNotBlank();
        assertThat(run.getBoolean("executionLog[1].success")).isFalse();
        assertThat(keyResults()).isEqualTo(before);
        JsonPath after = admin().get("/api/agents/workflows/" + workflowId()).jsonPath();
        assertThat(after.getString("lastRunStatus")).isEqualTo("failed");
    }

    @Test
    void endless_list_is_never_completed() {
        givenGoodRun();
        pxc.inject(Calls.list().of(account.clientId()).forever(), Fault.endlessPages());

        JsonPath run = executed(workflowId());

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorMessage")).contains("nothing new");
    }

    @Test
    void refused_credentials_end_the_run_after_at_most_two_token_calls() {
        givenGoodRun();
        pxc.register(PxcAccount.of(
                account.clientId(), "changed", account.billingAccountIds().get(0)));
        pxc.revokeTokens(account.clientId());
        pxc.clearLog();

        JsonPath run = executed(workflowId());

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorClass")).isEqualTo("unauthorized");
        assertThat(pxc.requests(Endpoint.TOKEN)).hasSizeBetween(1, 2);
        JsonPath integrations = admin().get("/api/integrations").jsonPath();
        assertThat(integrations.getString("[0].connectionStatus")).isEqualTo("needs_reauth");
    }

    @Test
    void token_that_expires_in_mid_run_is_replaced_once() {
        givenGoodRun();
        pxc.clearLog();
        pxc.inject(Calls.list().of(account.clientId()).nth(3), Fault.tokensExpire());

        JsonPath run = executed(workflowId());

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(pxc.requests(Endpoint.TOKEN)).hasSize(1);
    }

    @Test
    void passing_overload_is_waited_out_within_the_run() {
        givenGoodRun();
        pxc.inject(Calls.list().of(account.clientId()).nth(2).times(3), Fault.status(503));

        JsonPath run = executed(workflowId());

        assertThat(run.getString("status")).isEqualTo("completed");
        assertThat(run.getInt("retryCount")).isZero();
    }

    @Test
    void step_that_keeps_failing_is_attempted_as_often_as_the_workflow_says() {
        givenGoodRun();
        retries(3, 0);
        pxc.clearLog();
        pxc.inject(Calls.list().of(account.clientId()).forever(), Fault.status(500));

        JsonPath run = executed(workflowId());

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getInt("retryCount")).isEqualTo(2);
        assertThat(run.getList("executionLog")).hasSize(2);
    }

    @Test
    void long_retry_after_parks_the_run_which_then_goes_on_at_the_same_page() {
        givenGoodRun();
        pxc.clearLog();
        pxc.inject(Calls.list().of(account.clientId()).atOffsets(300, 300), Fault.rateLimited(Duration.ofSeconds(90)));
        long runId = execute(workflowId());
        await().until(() -> run(runId).getString("status").equals("parked"));
        assertThat(run(runId).getString("parkedUntil")).isNotNull();
        assertThat(run(runId).getLong("pages")).isEqualTo(3);

        new StoredOrders(database, organization)
                .execute("update pxc.dispatch_runs set ready_at = clock_timestamp() where organization_id = ?");
        JsonPath run = ended(runId);

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(pxc.requests(Endpoint.LIST))
                .extracting(request -> request.parameter("offset"))
                .containsOnlyOnce("0")
                .containsOnlyOnce("200");
    }

    @Test
    void second_execution_is_refused_while_one_runs() throws InterruptedException {
        givenGoodRun();
        pxc.inject(Calls.list().of(account.clientId()), Fault.gate("held"));
        long runId = execute(workflowId());
        pxc.gate("held").awaitReached(Duration.ofSeconds(10));

        admin().post("/api/agents/workflows/" + workflowId() + "/execute")
                .then()
                .statusCode(409);

        pxc.gate("held").release();
        assertThat(ended(runId).getString("status")).isEqualTo("completed");
    }

    @Test
    void running_run_can_be_cancelled_behind_its_page() throws InterruptedException {
        givenGoodRun();
        pxc.inject(Calls.list().of(account.clientId()).nth(3), Fault.gate("held"));
        long runId = execute(workflowId());
        pxc.gate("held").awaitReached(Duration.ofSeconds(10));

        admin().post("/api/agents/runs/" + runId + "/cancel").then().statusCode(200);
        pxc.gate("held").release();

        assertThat(ended(runId).getString("status")).isEqualTo("cancelled");
    }
}
