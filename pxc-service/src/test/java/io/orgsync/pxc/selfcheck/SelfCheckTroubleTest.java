package io.orgsync.pxc.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Dirt;
import io.orgsync.devkit.pxc.DirtKind;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A self-check of a PXC that can hardly be asked. */
@QuarkusTest
class SelfCheckTroubleTest extends CheckingTest {

    @Test
    void answer_that_is_no_list_is_described() {
        seed();
        pxc.inject(Calls.list().of(account.clientId()).forever(), Fault.objectForArray());

        JsonPath report = report(Map.of());

        assertThat(answers(report, "rows").get("list_of_one")).isEqualTo("null");
        assertThat(answers(report, "body").get("list_of_one")).contains("text");
    }

    @Test
    void row_that_is_no_order_is_not_taken_for_an_order_without_last_update() {
        pxc.seed(account.clientId(), SeedPlan.of(60, 42, Instant.now()).with(Dirt.of(DirtKind.NOT_AN_OBJECT, 1)));

        JsonPath report = report(Map.of());

        assertThat(answers(report, "body").get("list_of_one")).isEqualTo("{=array, []=text}");
        assertThat(findings(report, "since-filter")).contains("lastUpdateSince is honoured.");
        assertThat(findings(report, "last-update")).isEmpty();
        assertThat(advice(report)).isEmpty();
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
    void check_needs_an_admin_an_integration_and_credentials() {
        problem(as("admin").post("/api/integrations/pxc/self-check"), 404, "not-found");
        long integration = connect(Map.of());
        problem(as("operator").post("/api/integrations/" + integration + "/self-check"), 403, "forbidden");
        new StoredOrders(database, organization)
                .execute("update pxc.integrations set client_secret = null where organization_id = ?");
        problem(check(integration), 409, "conflict");
    }
}
