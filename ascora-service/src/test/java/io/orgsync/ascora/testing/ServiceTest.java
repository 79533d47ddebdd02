package io.orgsync.ascora.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.orgsync.devkit.api.AsDocumented;
import io.orgsync.devkit.ascora.AscoraSimulator;
import io.orgsync.devkit.ascora.AscoraTenant;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.LoggedRequest;
import io.orgsync.devkit.postgres.Database;
import io.orgsync.devkit.quarkus.DatabaseTestResource;
import io.orgsync.devkit.quarkus.TokenTestResource;
import io.orgsync.devkit.token.TokenIssuer;
import io.orgsync.devkit.token.TokenRequest;
import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test through HTTP against the service, real PostgreSQL and the simulated Ascora. Each test has an organisation and a
 * tenant of Ascora of its own.
 */
@WithTestResource(DatabaseTestResource.class)
@WithTestResource(TokenTestResource.class)
@WithTestResource(AscoraSimulatorTestResource.class)
public abstract class ServiceTest {

    protected AscoraSimulator ascora;
    protected TokenIssuer issuer;
    protected Database database;

    protected UUID organization;
    protected AscoraTenant tenant;

    @BeforeEach
    void newOrganization() {
        ascora.reset();
        organization = UUID.randomUUID();
        tenant = AscoraTenant.of("org-" + organization.toString().substring(0, 8), "key-" + organization);
        ascora.register(tenant);
    }

    /** Whatever a test does: that would hide the customer's invoices and payments from the bookkeeping. */
    @AfterEach
    void nothingWasMarkedAsSent() {
        ascora.requireNothingMarked();
    }

    /** What Ascora was asked for this test's tenant, or with a key that it doesn't know; schedules of other tests go on. */
    protected List<LoggedRequest> requests() {
        return ascora.requests().stream()
                .filter(request ->
                        request.tenant().isEmpty() || request.tenant().equals(tenant.companyCode()))
                .toList();
    }

    protected List<LoggedRequest> requests(Endpoint endpoint) {
        return requests().stream()
                .filter(request -> request.endpoint() == endpoint)
                .toList();
    }

    /** A request with a role in the test's organisation. */
    protected RequestSpecification as(String role) {
        return as(organization, role);
    }

    protected RequestSpecification as(UUID caller, String role) {
        return given().filter(new AsDocumented())
                .auth()
                .oauth2(issuer.token(TokenRequest.of(caller).name("Ann").groups(role)))
                .contentType(ContentType.JSON);
    }

    /** The address of something below the test's organisation. */
    protected String path(String below) {
        return path(organization, below);
    }

    protected static String path(UUID organization, String below) {
        return "/api/organizations/" + organization + "/ascora" + below;
    }

    /** Tries to connect the test's organisation with a key. */
    protected Response connect(String key) {
        return as("admin")
                .body(Map.of("userId", "u-1", "apiToken", key, "companyCode", tenant.companyCode()))
                .post(path("/connect"));
    }

    /** Connects the test's tenant; answers the connection's id. */
    protected String connected() {
        return connect(tenant.key()).then().statusCode(201).extract().path("data.integrationId");
    }

    protected static ValidatableResponse problem(Response answer, int status, String slug) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", is("https://orgsync.io/problems/" + slug))
                .body("instance", startsWith("urn:uuid:"))
                .body("success", is(false));
    }
}
