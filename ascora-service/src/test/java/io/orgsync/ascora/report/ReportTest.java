package io.orgsync.ascora.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.orgsync.ascora.testing.WriteTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ReportServer.class)
class ReportTest extends WriteTest {

    ReportServer platform;

    private final String report = UUID.randomUUID().toString();

    private Response put(String body) {
        return as("operator").body(body).put(path("/reports/" + report));
    }

    private Response get() {
        return as("viewer").get(path("/reports/" + report));
    }

    @Test
    void report_that_was_handed_over_is_shown_and_replaced() {
        put("{\"customerName\":\" Mia Tran \",\"customerEmail\":\"mia@example.test\",\"estimatedCost\":10.50}")
                .then()
                .statusCode(201)
                .body("data.reportId", is(report))
                .body("data.customerName", is("Mia Tran"));

        String shown = as("viewer").get(path("/reports/" + report)).jsonPath().prettify();
        put("{\"customerName\":\"Mia\",\"reportId\":\"" + report + "\",\"createdAt\":\"x\"}")
                .then()
                .statusCode(200);

        assertThat(shown).contains("10.5");
        get().then().statusCode(200).body("data.customerName", is("Mia")).body("data.estimatedCost", nullValue());
        assertThat(platform.authorizations(report)).isEmpty();
        UUID other = UUID.randomUUID();
        problem(as(other, "viewer").get(path(other, "/reports/" + report)), 404, "not-found");
        problem(as("viewer").body("{\"customerName\":\"x\"}").put(path("/reports/" + report)), 403, "forbidden");
    }

    @Test
    void reports_that_were_handed_over_are_listed_for_their_organisation_alone() {
        put("{\"customerName\":\"Mia Tran\"}").then().statusCode(201);

        listed(organization, "").body("data.total", is(1)).body("data.reports.reportId", hasItem(report));
        listed(organization, "?hasJob=false").body("data.reports.jobId", hasItem(nullValue()));
        listed(organization, "?hasJob=true").body("data.total", is(0));
        listed(UUID.randomUUID(), "").body("data.total", is(0));
        problem(as("viewer").get(path("/reports?hasJob=maybe")), 400, "invalid-request");
    }

    private ValidatableResponse listed(UUID caller, String query) {
        return as(caller, "viewer").get(path(caller, "/reports" + query)).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|customerName",
                "{\"customerName\":\"x\",\"customerEmail\":\"mia\"}|customerEmail",
                "{\"customerName\":\"x\",\"estimatedCost\":-1}|estimatedCost",
                "{\"customerName\":\"x\",\"scheduledDate\":\"soon\"}|scheduledDate",
                "{\"customerName\":\"x\",\"wrong\":1}|wrong"
            })
    void unusable_report_is_refused_with_the_member_named(String body, String path) {
        problem(put(body), 400, "invalid-request").body("errors.path", hasItem(path));

        problem(get(), 404, "not-found");
    }

    @Test
    void report_of_the_platform_is_read_with_the_callers_token_for_the_job() {
        platform.answer(
                report,
                200,
                "{\"data\":{\"customer_name\":\"Mia Tran\",\"customer_email\":\"mia@example.test\",\"damage_type\":\"fire\","
                        + "\"estimated_cost\":\"99.50\",\"other\":1}}");

        as("operator")
                .body(Map.of("reportId", report))
                .post(path("/jobs"))
                .then()
                .statusCode(201);

        assertThat(platform.authorizations(report)).allMatch(header -> header.startsWith("Bearer "));
        assertThat(data("/jobs").getString("jobs[0].reportId")).isEqualTo(report);
        get().then().statusCode(200).body("data.damageType", is("fire")).body("data.estimatedCost", is(99.5f));
        String token = platform.authorizations(report).get(0).substring("Bearer ".length());
        assertThat(stored().texts("select payload::text from ascora.outbox where organization_id = ?"))
                .noneMatch(payload -> payload.contains(token));
    }

    @ParameterizedTest
    @CsvSource({"404,404", "401,502", "403,502", "500,502", "302,502"})
    void platform_that_gives_no_report_is_told(int status, int told) {
        platform.answer(report, status, "<html>secret</html>");

        Response answer = get();

        assertThat(answer.statusCode()).isEqualTo(told);
        assertThat(answer.asString()).doesNotContain("secret");
    }

    @Test
    void unusable_answer_of_the_platform_is_told() {
        platform.answer(report, 200, "[1]");

        problem(get(), 502, "upstream-failed");
    }
}
