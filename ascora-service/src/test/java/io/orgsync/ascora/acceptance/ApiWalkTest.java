package io.orgsync.ascora.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.ascora.testing.WriteTest;
import io.orgsync.devkit.api.AccessWalk;
import io.orgsync.devkit.api.BadInputWalk;
import io.orgsync.devkit.api.OpenApiDocument;
import io.orgsync.devkit.api.Operation;
import io.orgsync.devkit.ascora.Dirt;
import io.orgsync.devkit.ascora.DirtKind;
import io.orgsync.devkit.ascora.SeedPlan;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All operations of the API document: who is turned away, and that no input makes the service fail. */
@QuarkusTest
class ApiWalkTest extends WriteTest {

    private static final String BASE = "/api/organizations/{orgId}/ascora";
    private static final String NOBODYS = "999999999";

    @TestHTTPResource
    URI service;

    private final Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void organizationWithEverything() {
        ascora.seed(
                tenant.companyCode(),
                SeedPlan.of(5, 8, 4, 7, Instant.now()).with(Dirt.NONE.jobs(DirtKind.NOT_AN_OBJECT, 1)));
        as("operator").post(path("/sync/manual")).then().statusCode(200);
        as("admin").post(path("/webhooks/subscriptions")).then().statusCode(201);
        create(MIA).then().statusCode(201);
        String report = UUID.randomUUID().toString();
        as("operator").body(Map.of("customerName", "Mia")).put(path("/reports/" + report));
        ids.put("customerId", data("/customers").getString("customers[0].id"));
        ids.put("jobId", data("/jobs").getString("jobs[0].id"));
        ids.put("invoiceId", data("/invoices").getString("invoices[0].id"));
        ids.put("runId", data("/runs").getString("runs[0].id"));
        ids.put("reportId", report);
        ids.put("subscriptionId", subscription());
        ids.put("/quarantine", data("/quarantine").getString("items[0].id"));
        ids.put("/outbox", Long.toString(newestWrite()));
        ids.put("/conflicts", NOBODYS);
        ids.put("/payments", payment());
        ids.put("importId", dryRun());
    }

    private String payment() {
        return as("operator")
                .body(Map.of("amount", 1, "force", true))
                .post(path("/invoices/" + ids.get("invoiceId") + "/payment"))
                .then()
                .statusCode(200)
                .extract()
                .path("data.id");
    }

    private String dryRun() {
        return as("operator")
                .contentType("text/csv")
                .body("companyName\nHarbour Cafe\n")
                .post(path("/import?resource=customers&format=csv&dryRun=true"))
                .then()
                .statusCode(200)
                .extract()
                .path("data.id");
    }

    private String subscription() {
        return as("admin").get(path("/webhooks/subscriptions")).jsonPath().getString("data.subscriptions[0].id");
    }

    private String id(Operation operation, String parameter) {
        if (parameter.equals("id")) {
            return ids.entrySet().stream()
                    .filter(id -> operation.template().startsWith(BASE + id.getKey() + "/{"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Nothing is known for " + operation))
                    .getValue();
        }
        return parameter.equals("orgId") ? organization.toString() : ids.get(parameter);
    }

    private AccessWalk walk() {
        return new AccessWalk(new OpenApiDocument(service), issuer, organization, this::id);
    }

    @Test
    void document_says_for_every_operation_which_role_it_needs() {
        assertThat(new OpenApiDocument(service).operations())
                .hasSizeGreaterThan(45)
                .allSatisfy(operation -> assertThat(operation.role().orElse("")).isIn("viewer", "operator", "admin"));
    }

    @Test
    void callers_without_a_good_token_are_refused_everywhere() {
        assertThat(walk().callersWithoutGoodToken()).isEmpty();
    }

    @Test
    void callers_of_too_small_a_role_are_refused_everywhere() {
        assertThat(walk().callersOfTooSmallRole()).isEmpty();
    }

    @Test
    void another_organization_and_its_ids_are_not_found_anywhere() {
        UUID stranger = UUID.randomUUID();

        assertThat(walk().strangers(stranger, this::id, Operation::hasIdBesides))
                .as("below the organisation's own address")
                .isEmpty();
        // The caller chooses the id of a report, so the other organisation makes one of its own.
        assertThat(walk().strangers(
                                stranger,
                                (operation, parameter) ->
                                        parameter.equals("orgId") ? stranger.toString() : id(operation, parameter),
                                operation -> operation.hasIdBesides("orgId") && !operation.isNamed("putReport")))
                .as("below its own address")
                .isEmpty();
    }

    @Test
    void bad_input_is_refused_without_a_fault_and_without_telling_how_the_service_is_made() {
        BadInputWalk walk = new BadInputWalk(
                new OpenApiDocument(service),
                issuer.token(organization, "admin"),
                // What others still need must stay.
                (operation, parameter) -> operation.method().equals("DELETE") && !parameter.equals("orgId")
                        ? NOBODYS
                        : id(operation, parameter));

        assertThat(walk.faults("disconnectAscora", "deleteWebhookSubscriptions"))
                .isEmpty();
    }
}
