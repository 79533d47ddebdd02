package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.pxc.testing.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused when a definition is saved, each with the place of what is wrong. */
@QuarkusTest
class DefinitionCheckTest extends RestTest {

    private static Map<String, Object> step(String type, Map<String, Object> config) {
        return Map.of("type", type, "config", config);
    }

    private static Map<String, Object> log(String message) {
        return step("log_event", Map.of("message", message));
    }

    private static Map<String, Object> workflow(List<?> steps) {
        return Map.of("name", "W", "triggerType", "manual", "workflowDefinition", steps);
    }

    private JsonPath refused(List<?> steps) {
        return admin().body(workflow(steps))
                .post("/api/agents/workflows")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();
    }

    private static List<String> paths(JsonPath problem) {
        return problem.getList("errors.path", String.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "send_mail         | {}                                            | workflowDefinition[0].type",
                "integration_action| {'action':'authenticate_pxc'}                 | workflowDefinition[0].config.integrationId",
                "integration_action| {'integrationId':'x','action':'fetch_orders'} | workflowDefinition[0].config.integrationId",
                "wait              | {'duration':'long'}                           | workflowDefinition[0].config.duration",
                "wait              | {'duration':86400001}                         | workflowDefinition[0].config.duration",
                "log_event         | {'message':7}                                 | workflowDefinition[0].config.message",
                "log_event         | {'message':'{{nowhere}}'}                     | workflowDefinition[0].config.message",
                "log_event         | {'message':'{step1Output.message}'}           | workflowDefinition[0].config.message",
                "log_event         | {'deep':[{'er':'{{nowhere.a}}'}]}             | workflowDefinition[0].config.deep[0].er",
                "log_event         | {'resultVariable':'runId'}                    | workflowDefinition[0].config.resultVariable",
                "log_event         | {'resultVariable':'a b'}                      | workflowDefinition[0].config.resultVariable",
                "strategy_update   | {'targetId':1}                                | workflowDefinition[0].config.value",
                "strategy_update   | {'value':1}                                   | workflowDefinition[0].config.targetId",
                "strategy_update   | {'targetId':1,'value':'many'}                 | workflowDefinition[0].config.value",
                "strategy_update   | {'targetId':1,'value':1,'updateType':'twice'} | workflowDefinition[0].config.updateType",
                "strategy_update   | {'targetId':1,'value':1,'type':'goal'}        | workflowDefinition[0].config.type",
                "strategy_update   | {'targetIdVariable':'nowhere','value':1}      | workflowDefinition[0].config.targetIdVariable",
                "strategy_update   | {'updates':[]}                                | workflowDefinition[0].config.updates",
                "strategy_update   | {'updates':[{'targetId':1}]}                  | workflowDefinition[0].config.updates[0].value",
                "condition         | {'left':1,'right':2}                          | workflowDefinition[0].config.operator",
                "condition         | {'left':1,'operator':'like','right':2}        | workflowDefinition[0].config.operator",
                "condition         | {'left':1,'operator':'equals'}                | workflowDefinition[0].config.right",
                "condition         | {'left':1,'operator':'exists','whenFalse':'skip'} | workflowDefinition[0].config.skip"
            })
    void wrong_member_is_named_by_its_place(String type, String config, String path) {
        String body = """
                {"name":"W","triggerType":"manual","workflowDefinition":[{"type":"%s","config":%s}]}""".formatted(type.strip(), config.strip().replace('\'', '"'));

        var answer = admin().body(body).post("/api/agents/workflows");

        problem(answer, 400, "invalid-request");
        assertThat(paths(answer.jsonPath())).as(answer.asString()).contains(path.strip());
    }

    @Test
    void parameters_of_an_action_are_checked_where_they_stand() {
        int integration = connected();
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "limit", 0, "offset", -1, "state", "a,,b", "lastUpdateSince", "yesterday", "token", "eyJhbGciOi.x.y"));
        Map<String, Object> fetch = step(
                "integration_action",
                Map.of("integrationId", integration, "action", "fetch_orders", "parameters", parameters));
        Map<String, Object> details =
                step("integration_action", Map.of("integrationId", integration, "action", "get_order_details"));

        JsonPath problem = refused(List.of(fetch, details));

        String place = "workflowDefinition[0].config.parameters.";
        assertThat(paths(problem))
                .containsExactlyInAnyOrder(
                        place + "limit",
                        place + "offset",
                        place + "state",
                        place + "lastUpdateSince",
                        place + "token",
                        "workflowDefinition[1].config.parameters.orderId");
        assertThat(problem.prettify()).doesNotContain("eyJhbGciOi");
    }

    @Test
    void members_of_outputs_are_known_before_anything_has_run() {
        int integration = connected();
        Map<String, Object> fetch = step(
                "integration_action",
                Map.of("integrationId", integration, "action", "fetch_orders", "resultVariable", "ordersData"));
        Map<String, Object> details = step(
                "integration_action",
                Map.of(
                        "action",
                        "get_order_details",
                        "resultVariable",
                        "order",
                        "parameters",
                        Map.of("orderId", "{{ordersData.orderIds[0]}}")));

        JsonPath problem = refused(List.of(
                fetch,
                details,
                log("{{ordersData.todayOrders}} {{step1Output.byCategory.cease}} {{order.whatever}} {{runId}}"),
                log("{{ordersData.todaysOrders}}"),
                log("{{runId.first}}")));

        assertThat(paths(problem))
                .containsExactly("workflowDefinition[3].config.message", "workflowDefinition[4].config.message");
        assertThat(problem.getString("errors[0].message")).contains("has no member todaysOrders");
    }

    @Test
    void output_of_a_later_step_is_no_variable() {
        JsonPath problem = refused(List.of(log("{{step2Output.message}}"), log("two")));

        assertThat(paths(problem)).containsExactly("workflowDefinition[0].config.message");
    }

    @Test
    void ids_of_others_are_refused_by_their_place_like_unknown_ones() {
        UUID stranger = UUID.randomUUID();
        int foreignKeyResult = in(stranger, "admin")
                .body("{\"title\":\"theirs\"}")
                .post("/api/strategy/key-results")
                .path("id");
        int foreignObjective = in(stranger, "admin")
                .body("{\"title\":\"theirs\"}")
                .post("/api/strategy/objectives")
                .path("id");
        Map<String, Object> body = new HashMap<>(workflow(List.of(
                step("integration_action", Map.of("integrationId", 99_999_999, "action", "fetch_orders")),
                step("strategy_update", Map.of("targetId", foreignKeyResult, "value", 1)),
                step("strategy_update", Map.of("type", "objective", "targetId", foreignObjective, "value", 1)))));
        body.put("targetKeyResultId", foreignKeyResult);
        body.put("targetObjectiveId", foreignObjective);

        var answer = admin().body(body).post("/api/agents/workflows");

        problem(answer, 400, "invalid-request");
        assertThat(paths(answer.jsonPath()))
                .containsExactlyInAnyOrder(
                        "workflowDefinition[0].config.integrationId",
                        "workflowDefinition[1].config.targetId",
                        "workflowDefinition[2].config.targetId",
                        "targetKeyResultId",
                        "targetObjectiveId");
    }

    @Test
    void ids_of_steps_are_different() {
        JsonPath problem = refused(List.of(Map.of("id", "a", "type", "wait"), Map.of("id", "a", "type", "wait")));

        assertThat(paths(problem)).containsExactly("workflowDefinition[1].id");
    }

    @Test
    void fifty_steps_are_enough() {
        admin().body(workflow(Collections.nCopies(50, log("x"))))
                .post("/api/agents/workflows")
                .then()
                .statusCode(201);

        assertThat(paths(refused(Collections.nCopies(51, log("x"))))).containsExactly("workflowDefinition");
    }

    @Test
    void definition_has_an_end() {
        JsonPath problem = refused(List.of(step("log_event", Map.of("message", "a", "note", "x".repeat(100_001)))));

        assertThat(paths(problem)).containsExactly("workflowDefinition");
    }

    @Test
    void what_is_no_step_is_refused() {
        JsonPath word = refused(List.of("wait"));
        JsonPath unknown = refused(List.of(Map.of("type", "wait", "colour", "red")));
        JsonPath nothing = refused(new ArrayList<>(Collections.nCopies(1, null)));

        assertThat(paths(word)).containsExactly("workflowDefinition[0]");
        assertThat(paths(unknown)).containsExactly("workflowDefinition[0].colour");
        assertThat(paths(nothing)).containsExactly("workflowDefinition[0]");
    }

    @Test
    void secret_in_a_definition_is_refused_without_being_told() {
        Map<String, Object> authenticate = step(
                "integration_action",
                Map.of(
                        "integrationId",
                        connected(),
                        "action",
                        "authenticate_pxc",
                        "parameters",
                        Map.of("client_id", "c", "client_secret", "canary-5519")));

        JsonPath problem = refused(List.of(authenticate));

        assertThat(paths(problem)).containsExactly("workflowDefinition[0].config.parameters.client_secret");
        assertThat(problem.prettify()).doesNotContain("canary-5519");
    }
}
