package io.orgsync.pxc.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.orgsync.devkit.postgres.Database;
import io.orgsync.devkit.pxc.PxcAccount;
import io.orgsync.devkit.pxc.PxcSimulator;
import io.orgsync.devkit.quarkus.DatabaseTestResource;
import io.orgsync.devkit.quarkus.TokenTestResource;
import io.orgsync.devkit.token.TokenIssuer;
import io.orgsync.devkit.token.TokenRequest;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** The running service with its database, token issuer and PXC; each test has an organisation and an account of its own. */
@WithTestResource(value = DatabaseTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TokenTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = PxcSimulatorTestResource.class, scope = TestResourceScope.GLOBAL)
public abstract class ServiceTest {

    protected static final String SECRET = "s3cr3t-of-the-test";
    protected static final String BILLING_ACCOUNT = "10000042";

    protected TokenIssuer tokens;
    protected PxcSimulator pxc;
    protected Database database;

    protected final UUID organization = UUID.randomUUID();
    protected final String clientId = "client-" + organization;

    @BeforeEach
    void openAccount() {
        pxc.reset();
        pxc.register(PxcAccount.of(clientId, SECRET, BILLING_ACCOUNT));
    }

    protected RequestSpecification as(String role) {
        return in(organization, role);
    }

    protected RequestSpecification in(UUID other, String role) {
        TokenRequest token = TokenRequest.of(other).name("Ada").groups(role);
        return given().auth().oauth2(tokens.token(token)).contentType(ContentType.JSON);
    }

    /** A body with the credentials that the simulator knows. */
    protected String integration(String name) {
        return integration(name, SECRET);
    }

    protected String integration(String name, String secret) {
        return """
                {"platformType":"pxc","name":"%s","connectionStatus":"inactive",
                 "credentials":{"client_id":"%s","client_secret":"%s","billing_account_id":"%s"}}""".formatted(name, clientId, secret, BILLING_ACCOUNT);
    }

    /** Saves the integration and gives its id. */
    protected int connected() {
        return as("admin").body(integration("PXC")).post("/api/integrations").path("id");
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
