package io.orgsync.ascora;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.orgsync.devkit.token.TokenRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class CallerTest extends ServiceTest {

    private static final TokenRequest GOOD = TokenRequest.of(ORGANIZATION);

    @Test
    void token_tells_organisation_user_and_roles() {
        me(GOOD.subject("u-7").name("Ann").groups("operator"))
                .statusCode(200)
                .body("organizationId", is(ORGANIZATION.toString()))
                .body("userId", is("u-7"))
                .body("userName", is("Ann"))
                .body("roles", contains("viewer", "operator"));
    }

    @Test
    void admin_holds_all_roles() {
        me(GOOD.groups("admin")).statusCode(200).body("roles", contains("viewer", "operator", "admin"));
    }

    @Test
    void token_without_groups_is_a_viewer() {
        me(GOOD).statusCode(200).body("roles", contains("viewer"));
    }

    @Test
    void unknown_groups_do_not_count() {
        me(GOOD.groups("root", "operator", "Admin")).statusCode(200).body("roles", contains("viewer", "operator"));
    }

    @Test
    void user_without_a_name_is_called_by_preferred_username() {
        me(GOOD.claim("preferred_username", "ann@example.com")).body("userName", is("ann@example.com"));
    }

    @Test
    void user_without_any_name_is_called_by_subject() {
        me(GOOD.subject("u-7")).body("userName", is("u-7"));
    }

    static Stream<TokenRequest> badTokens() {
        return Stream.of(
                GOOD.expired(),
                GOOD.signedByStranger(),
                GOOD.forOtherAudience(),
                GOOD.withoutOrganization(),
                GOOD.organization("acme"),
                GOOD.claim("organizationId", 7),
                GOOD.claim("iss", "https://someone.else"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void bad_token_is_401(TokenRequest token) {
        ProblemTest.problem(with(token).get("/api/me"), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void no_token_is_401_whatever_the_address() {
        Stream.of("/api/me", "/api/nothing-here", "/api/organizations/not-a-uuid/ascora/status")
                .map(given()::get)
                .forEach(answer -> ProblemTest.problem(answer, 401, "unauthenticated"));
    }

    @Test
    void other_spellings_of_a_path_are_checked_alike() {
        Stream.of("//api/me", "/api/./me", "/api;x=1/me", "/%61pi/me", "/api/webhooks/../me")
                .map(path -> given().urlEncodingEnabled(false).get(path))
                .forEach(answer -> ProblemTest.problem(answer, 401, "unauthenticated"));
    }

    @Test
    void garbage_instead_of_a_token_is_401() {
        ProblemTest.problem(given().auth().oauth2("garbage").get("/api/me"), 401, "unauthenticated");
    }

    @Test
    void foreign_organisation_in_the_path_is_404_before_anything_else() {
        Response answer = as("viewer")
                .contentType("text/plain")
                .body("x")
                .post("/api/organizations/{id}/ascora/connect", UUID.randomUUID());
        ProblemTest.problem(answer, 404, "not-found").body("detail", is("There is no such organisation."));
    }

    @Test
    void two_callers_do_not_mix() {
        as().get("/api/probes/caller").then().body(is("user-1"));
        with(GOOD.name("Bob")).get("/api/probes/caller").then().body(is("Bob"));
    }

    private ValidatableResponse me(TokenRequest token) {
        return with(token).get("/api/me").then();
    }
}
