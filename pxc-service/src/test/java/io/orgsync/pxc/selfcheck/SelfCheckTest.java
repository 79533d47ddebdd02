package io.orgsync.pxc.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.devkit.pxc.LoggedRequest;
import io.orgsync.devkit.pxc.PxcBehaviour.BeyondEnd;
import io.orgsync.devkit.pxc.PxcBehaviour.OrderDates;
import io.orgsync.devkit.pxc.PxcBehaviour.Payload;
import io.orgsync.devkit.pxc.PxcBehaviour.SinceFilter;
import io.orgsync.devkit.pxc.PxcBehaviour.StateMatching;
import io.orgsync.devkit.pxc.PxcBehaviour.TokenMethods;
import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.devkit.pxc.SimulatedOrder;
import io.orgsync.pxc.testing.RestTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SelfCheckTest extends RestTest {

    private Response check(long integration) {
        return as("admin").post("/api/integrations/" + integration + "/self-check");
    }

    private JsonPath report(Map<String, Object> config) {
        return check(connect(config)).then().statusCode(200).extract().jsonPath();
    }

    private void seed() {
        pxc.seed(account.clientId(), SeedPlan.of(60, 42, Instant.now()));
    }

    private static Map<String, String> answers(JsonPath report, String member) {
        Map<String, String> answers = new TreeMap<>();
        report.<Map<String, Object>>getList("questions")
                .forEach(answer -> answers.put((String) answer.get("question"), String.valueOf(answer.get(member))));
        return answers;
    }

    private static List<String> findings(JsonPath report, String about) {
        return report.getList("findings.findAll { it.about == '" + about + "' }.says");
    }

    private static Map<String, Object> advice(JsonPath report) {
        Map<String, Object> advice = new HashMap<>();
        report.<Map<String, Object>>getList("advice")
                .forEach(one -> advice.put((String) one.get("setting"), one.get("value")));
        return advice;
    }

    @Test
    void check_of_a_pxc_that_fits_the_settings_is_complete_and_advises_nothing() {
        seed();

        JsonPath report = report(Map.of());

        assertThat(report.getBoolean("success")).isTrue();
        assertThat(report.getBoolean("complete")).as(report.prettify()).isTrue();
        assertThat(advice(report)).isEmpty();
        assertThat(answers(report, "outcome"))
                .containsEntry("token", "answered")
                .containsEntry("token_by_the_other_method", "not_asked")
                .containsEntry("list_of_one", "answered")
                .containsEntry("known_order", "answered")
                .containsEntry("unknown_order", "refused");
        assertThat(answers(report, "status")).containsEntry("unknown_order", "404");
        assertThat(findings(report, "since-filter"))
                .containsExactly("lastUpdateSince is honoured.", "lastUpdate.gte is honoured.");
        assertThat(findings(report, "payload")).containsExactly("Orders are written as in TMF622 v5.");
    }

    @Test
    void check_asks_at_most_twelve_questions_about_the_own_account_only() {
        seed();

        JsonPath report = report(Map.of());

        List<LoggedRequest> asked = pxc.requests();
        assertThat(asked).hasSize(report.getInt("calls")).hasSizeLessThanOrEqualTo(12);
        assertThat(pxc.requests(Endpoint.LIST)).allSatisfy(list -> {
            assertThat(list.parameter("limit")).isEqualTo("1");
            assertThat(list.parameter("billingAccount.id")).isEqualTo(billingAccount());
        });
        assertThat(asked).extracting(LoggedRequest::method).containsOnly("GET", "POST");
    }

    @Test
    void report_shows_structure_and_no_value() {
        seed();

        Response answer = check(connect(Map.of()));

        String text = answer.asString();
        assertThat(answer.jsonPath().getMap("questions.find { it.question == 'known_order' }.body"))
                .containsEntry("id", "text")
                .containsEntry("productOrderItem[].action", "text")
                .containsEntry("billingAccount.id", "text");
        assertThat(answers(answer.jsonPath(), "headers").get("list_of_one")).contains("x-total-count");
        assertThat(text)
                .doesNotContain(account.clientId())
                .doesNotContain(account.clientSecret())
                .doesNotContain(billingAccount())
                .doesNotContain("eyJ");
        assertThat(pxc.orders(account.clientId()).all())
                .allSatisfy(order -> assertThat(text).doesNotContain(idOf(order)));
    }

    private static String idOf(SimulatedOrder order) {
        return order.id().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "LAST_UPDATE_SINCE, lastUpdateSince, ",
        "LAST_UPDATE_SINCE, lastUpdate.gte, lastUpdateSince",
        "LAST_UPDATE_GTE, lastUpdateSince, lastUpdate.gte",
        "BOTH, lastUpdate.gte, ",
        "IGNORED, lastUpdateSince, none",
        "IGNORED, none, "
    })
    void advice_names_the_since_filter_that_works(SinceFilter served, String setting, String advised) {
        seed();
        pxc.behave(behaviour -> behaviour.sinceFilter(served));

        JsonPath report = report(Map.of("sinceParameter", setting));

        assertThat(advice(report).get("sinceParameter")).isEqualTo(advised);
    }

    @Test
    void token_method_that_is_not_served_is_told_with_the_one_that_is() {
        seed();
        pxc.behave(behaviour -> behaviour.tokenMethods(TokenMethods.GET));

        JsonPath report = report(Map.of("tokenMethod", "POST"));

        assertThat(advice(report)).containsEntry("tokenMethod", "GET");
        assertThat(answers(report, "outcome")).containsEntry("list_of_one", "answered");
    }

    @Test
    void other_side_of_every_ambiguity_is_found_out() {
        seed();
        pxc.behave(behaviour -> behaviour
                .payload(Payload.V4)
                .orderDates(OrderDates.ORDER_DATE)
                .partialStatus(206)
                .countHeaders(false)
                .linkHeader(true)
                .itemsInList(false)
                .beyondEnd(BeyondEnd.RANGE_ERROR)
                .stateMatching(StateMatching.LENIENT)
                .expiresInSent(false));

        JsonPath report = report(Map.of());

        assertThat(findings(report, "payload")).containsExactly("Orders are written as in TMF622 v4.");
        assertThat(findings(report, "order-date")).first().asString().contains("orderDate");
        assertThat(findings(report, "partial-status")).first().asString().contains("206");
        assertThat(findings(report, "count-headers")).containsExactly("Lists do not tell their total.");
        assertThat(findings(report, "link-header")).containsExactly("Lists have a Link header.");
        assertThat(findings(report, "items")).first().asString().contains("by its id");
        assertThat(findings(report, "offset")).first().asString().contains("416");
        assertThat(findings(report, "state-case")).first().asString().contains("does not mind");
        assertThat(findings(report, "token-lifetime")).first().asString().contains("does not tell");
        assertThat(advice(report)).containsEntry("pageSize", 100);
    }

    @Test
    void capped_offset_is_told() {
        seed();
        pxc.behave(behaviour -> behaviour.offsetCap(2_000));

        assertThat(findings(report(Map.of()), "offset")).first().asString().contains("refused");
    }

    @Test
    void states_that_are_spelled_otherwise_are_told() {
        pxc.orders(account.clientId()).put(SimulatedOrder.of("ORD1", "In Progress", Instant.now(), billingAccount()));

        JsonPath report = report(Map.of());

        assertThat(findings(report, "states")).first().asString().contains("compare their spelling");
    }

    @Test
    void empty_account_is_told_and_judged_no_further() {
        JsonPath report = report(Map.of());

        assertThat(findings(report, "list")).first().asString().contains("empty");
        assertThat(advice(report)).isEmpty();
    }

    @Test
    void answer_that_is_no_list_is_described() {
        seed();
        pxc.inject(Calls.list().of(account.clientId()).forever(), Fault.objectForArray());

        JsonPath report = report(Map.of());

        assertThat(answers(report, "rows").get("list_of_one")).isEqualTo("null");
        assertThat(answers(report, "body").get("list_of_one")).contains("text");
    }

    @Test
    void refused_credentials_are_502_after_one_token_call() {
        long integration = ((Number) as("admin")
                        .body(integration("PXC", "wrong"))
                        .post("/api/integrations")
                        .path("id"))
                .longValue();

        problem(check(integration), 502, "upstream-unauthorized");

        assertThat(pxc.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"503, 502, upstream-failed", "429, 503, upstream-unreachable", "403, 502, upstream-unauthorized"})
    void pxc_that_gives_no_list_at_all_is_a_problem(int upstream, int status, String slug) {
        pxc.inject(Calls.list().of(account.clientId()).forever(), Fault.status(upstream));

        problem(check(connect(Map.of())), status, slug);
    }

    @Test
    void silent_pxc_is_504() {
        pxc.inject(Calls.list().of(account.clientId()).forever(), Fault.hang());

        problem(check(connect(Map.of())), 504, "upstream-timeout");
    }

    @Test
    void question_without_an_answer_leaves_the_others_and_makes_the_report_incomplete() {
        seed();
        pxc.inject(Calls.detail().of(account.clientId()).times(1), Fault.hang());

        JsonPath report = report(Map.of());

        assertThat(report.getBoolean("complete")).isFalse();
        assertThat(answers(report, "errorClass")).containsEntry("known_order", "timed_out");
        assertThat(answers(report, "outcome")).containsEntry("unknown_order", "refused");
    }

    @Test
    void budget_that_is_used_up_ends_the_questions() {
        seed();

        JsonPath report = report(Map.of("requestsPerMinute", 3));

        assertThat(report.getBoolean("complete")).isFalse();
        assertThat(pxc.requests()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void check_stores_nothing_but_its_row_in_the_audit_trail() {
        seed();
        long integration = connect(Map.of());

        check(integration).then().statusCode(200);

        as("viewer")
                .get("/api/integrations/" + integration + "/activities")
                .then()
                .body("[0].description", is("Checked how pxc answers: 11 questions"))
                .body("[0].userName", is("Ann"));
        as("viewer").get("/api/integrations/" + integration).then().body("connectionStatus", is("configured"));
        assertThat(new StoredOrders(database, organization).rows()).isEmpty();
    }

    @Test
    void check_needs_an_admin_an_integration_and_credentials() {
        problem(as("admin").post("/api/integrations/pxc/self-check"), 404, "not-found");
        long integration = connect(Map.of());
        problem(as("operator").post("/api/integrations/" + integration + "/self-check"), 403, "forbidden");
        new StoredOrders(database, organization)
                .execute("update pxc.integrations set client_secret = null where organization_id = ?");
        problem(check(integration), 409, "conflict");
    }

    @Test
    void check_with_a_key_is_made_once() {
        seed();
        long integration = connect(Map.of());
        String path = "/api/integrations/" + integration + "/self-check";
        String first = as("admin").header("Idempotency-Key", "once").post(path).asString();

        String second = as("admin").header("Idempotency-Key", "once").post(path).asString();

        assertThat(second).isEqualTo(first);
        assertThat(pxc.requests(Endpoint.TOKEN)).hasSize(1);
    }
}
