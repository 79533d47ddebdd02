package io.orgsync.pxc.testing;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A test of what resources take and answer. */
public abstract class RestTest extends ServiceTest {

    protected RequestSpecification as(String role) {
        return as(organization, role);
    }

    protected RequestSpecification in(UUID other, String role) {
        return as(other, role);
    }

    /** A body with the credentials of the test's account. */
    protected String integration(String name) {
        return integration(name, account.clientSecret());
    }

    protected String integration(String name, String secret) {
        return """
                {"platformType":"pxc","name":"%s","connectionStatus":"inactive",
                 "credentials":{"client_id":"%s","client_secret":"%s","billing_account_id":"%s"}}""".formatted(name, account.clientId(), secret, billingAccount());
    }

    protected String billingAccount() {
        return account.billingAccountIds().get(0);
    }

    /** Saves the integration and gives its id. */
    protected int connected() {
        return admin().body(integration("PXC")).post("/api/integrations").path("id");
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
