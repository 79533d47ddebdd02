package io.orgsync.pxc.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.pxc.testing.RestTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest extends RestTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String key = "key-" + UUID.randomUUID();

    private Response executeWithKey(long workflow) {
        return as("operator").header("Idempotency-Key", key).post("/api/agents/workflows/" + workflow + "/execute");
    }

    private Response test(long integration, String body) {
        return as("operator")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/integrations/" + integration + "/test");
    }

    private CompletableFuture<Response> testInBackground(long integration) {
        return CompletableFuture.supplyAsync(() -> test(integration, "{}"));
    }

    private long workflow() {
        return hourlyWorkflow(connect(Map.of())).getLong("workflow.id");
    }

    private long lists() {
        return pxc.requests(Endpoint.LIST).stream()
                .filter(request -> request.account().equals(account.clientId()))
                .count();
    }

    private StoredOrders database() {
        return new StoredOrders(database, organization);
    }

    @Test
    void repeated_execution_gets_the_first_answer_and_starts_nothing() {
        long workflow = workflow();
        Response first = executeWithKey(workflow);
        ended(first.jsonPath().getLong("runId"));

        Response second = executeWithKey(workflow);

        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotNull();
        assertThat(second.contentType()).isEqualTo(first.contentType());
        as("viewer").get("/api/agents/workflows/" + workflow + "/runs").then().body("size()", is(1));
    }

    @Test
    void executions_at_the_same_time_start_one_run() {
        long workflow = workflow();

        List<Response> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> executeWithKey(workflow)))
                .limit(12)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allMatch(answer -> answer.statusCode() == 202 || answer.statusCode() == 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 202)
                        .map(answer -> answer.jsonPath().getLong("runId"))
                        .distinct())
                .hasSize(1);
        as("viewer").get("/api/agents/workflows/" + workflow + "/runs").then().body("size()", is(1));
    }

    @Test
    void request_that_is_at_work_is_409_and_then_answered_alike() throws InterruptedException {
        long integration = connect(Map.of());
        pxc.inject(Calls.list().of(account.clientId()), Fault.gate("slow-" + key));
        CompletableFuture<Response> first = testInBackground(integration);
        assertThat(pxc.awaitRequests(Endpoint.LIST, 1, PATIENCE)).isTrue();

        problem(test(integration, "{}"), 409, "conflict").body("detail", containsString("at work"));

        pxc.gate("slow-" + key).release();
        String answer = first.join().asString();
        assertThat(test(integration, "{}").asString()).isEqualTo(answer).contains("connected");
        assertThat(lists()).isEqualTo(1);
    }

    @Test
    void key_of_another_request_is_422() {
        long integration = connect(Map.of());
        test(integration, "{\"a\":1}").then().statusCode(200);

        problem(test(integration, "{\"a\":2}"), 422, "unprocessable");

        assertThat(lists()).isEqualTo(1);
    }

    @Test
    void key_means_another_request_elsewhere() {
        long integration = connect(Map.of());
        test(integration, "{}").then().statusCode(200);

        as("operator")
                .header("Idempotency-Key", key)
                .post("/api/integrations/pxc/test")
                .then()
                .statusCode(200);

        assertThat(lists()).isEqualTo(2);
    }

    @Test
    void key_of_one_organisation_means_nothing_in_another() {
        test(connect(Map.of()), "{}");
        UUID other = UUID.randomUUID();

        Response foreign =
                in(other, "operator").header("Idempotency-Key", key).body("{}").post("/api/integrations/pxc/test");

        problem(foreign, 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "schl\u00fcssel", "", "two\tparts"})
    void key_of_another_form_is_400(String malformed) {
        long integration = connect(Map.of());

        Response answer =
                as("operator").header("Idempotency-Key", malformed).post("/api/integrations/" + integration + "/test");

        problem(answer, 400, "invalid-request").body("errors[0].path", is("Idempotency-Key"));
    }

    @Test
    void key_may_have_255_characters_and_no_more() {
        long integration = connect(Map.of());

        String path = "/api/integrations/" + integration + "/test";
        int longest = as("operator")
                .header("Idempotency-Key", "~".repeat(255))
                .post(path)
                .statusCode();
        int longer = as("operator")
                .header("Idempotency-Key", "~".repeat(256))
                .post(path)
                .statusCode();

        assertThat(List.of(longest, longer)).containsExactly(200, 400);
    }

    @Test
    void failure_of_the_upstream_is_not_remembered() {
        long integration = connect(Map.of());
        pxc.seed(account.clientId(), SeedPlan.of(5, 7, Instant.now()));
        String path = "/api/pxc/orders/" + storedOrder(integration) + "/refresh";
        pxc.inject(Calls.detail().of(account.clientId()).forever(), Fault.html());
        as("operator").header("Idempotency-Key", key).post(path).then().statusCode(502);
        pxc.clearFaults();

        Response again = as("operator").header("Idempotency-Key", key).post(path);

        assertThat(again.statusCode()).isEqualTo(200);
    }

    private String storedOrder(long integration) {
        executed(hourlyWorkflow(integration).getLong("workflow.id"));
        return as("viewer").get("/api/pxc/orders").path("orders[0].orderId");
    }

    @Test
    void refusal_for_the_state_of_things_is_remembered() {
        long integration = connect(Map.of());
        database().execute("update pxc.integrations set client_secret = null where organization_id = ?");
        problem(test(integration, "{}"), 409, "conflict");
        as("admin").body(integration("PXC")).post("/api/integrations").then().statusCode(200);

        Response again = test(integration, "{}");

        problem(again, 409, "conflict").body("detail", containsString("no credentials"));
    }

    @Test
    void key_of_a_holder_that_died_is_free_after_a_while() throws InterruptedException {
        long integration = connect(Map.of());
        pxc.inject(Calls.list().of(account.clientId()), Fault.gate("dead-" + key));
        CompletableFuture<Response> dead = testInBackground(integration);
        assertThat(pxc.awaitRequests(Endpoint.LIST, 1, PATIENCE)).isTrue();
        expire();

        Response next = test(integration, "{}");

        next.then().statusCode(200).body("success", is(true));
        pxc.gate("dead-" + key).release();
        dead.join();
        assertThat(test(integration, "{}").asString())
                .as("the holder that was given up doesn't settle the claim of its successor")
                .isEqualTo(next.asString());
    }

    private void expire() {
        database()
                .execute("update pxc.idempotent_requests set expires_at = pxc.engine_now() where organization_id = ?");
    }

    @Test
    void answer_is_kept_when_the_caller_hangs_up() throws InterruptedException {
        long integration = connect(Map.of());
        pxc.inject(Calls.list().of(account.clientId()), Fault.gate("slow-" + key));
        RestAssuredConfig impatient = RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 500));
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> as("operator")
                .config(impatient)
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/api/integrations/" + integration + "/test"));
        assertThat(pxc.awaitRequests(Endpoint.LIST, 1, PATIENCE)).isTrue();
        assertThat(first.handle((answer, hungUp) -> hungUp != null).join()).isTrue();
        pxc.gate("slow-" + key).release();

        await().atMost(PATIENCE).until(() -> test(integration, "{}").statusCode() == 200);

        assertThat(lists()).isEqualTo(1);
    }

    @Test
    void expired_answers_are_deleted() {
        test(connect(Map.of()), "{}").then().statusCode(200);

        expire();
        database().execute("update pxc.dispatch_idempotent_requests set due_at = now() where organization_id = ?");

        await().atMost(PATIENCE).until(() -> stored().isEmpty());
    }

    @Test
    void key_and_request_are_stored_as_hashes_only() {
        test(connect(Map.of()), "{\"note\":\"hush\"}").then().statusCode(200);

        Map<String, String> rows = stored();

        assertThat(rows).hasSize(1);
        assertThat(rows.toString()).doesNotContain(key).doesNotContain("hush");
    }

    private Map<String, String> stored() {
        return database()
                .pairs("select request, row_to_json(r)::text from pxc.idempotent_requests r where organization_id = ?");
    }
}
