package io.orgsync.pxc.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.LoggedRequest;
import io.orgsync.devkit.pxc.PxcBehaviour.BeyondEnd;
import io.orgsync.devkit.pxc.PxcBehaviour.OrderDates;
import io.orgsync.devkit.pxc.PxcBehaviour.Payload;
import io.orgsync.devkit.pxc.PxcBehaviour.SinceFilter;
import io.orgsync.devkit.pxc.PxcBehaviour.StateMatching;
import io.orgsync.devkit.pxc.PxcBehaviour.TokenMethods;
import io.orgsync.devkit.pxc.SimulatedOrder;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a self-check finds out, and what it keeps to itself. */
@QuarkusTest
class SelfCheckTest extends CheckingTest {

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
