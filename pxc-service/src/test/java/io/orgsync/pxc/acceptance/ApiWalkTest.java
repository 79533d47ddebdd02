package io.orgsync.pxc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.api.AccessWalk;
import io.orgsync.devkit.api.BadInputWalk;
import io.orgsync.devkit.api.OpenApiDocument;
import io.orgsync.devkit.api.Operation;
import io.orgsync.devkit.pxc.Dirt;
import io.orgsync.devkit.pxc.DirtKind;
import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.pxc.testing.WorkflowTestCase;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All operations of the API document: who is turned away, and that no input makes the service fail. */
@QuarkusTest
class ApiWalkTest extends WorkflowTestCase {

    private static final String NOBODYS = "999999999";

    @TestHTTPResource
    URI service;

    private Map<String, Object> ids;

    @BeforeEach
    void organizationWithEverything() {
        Dirt dirt = Dirt.of(DirtKind.NOT_AN_OBJECT, 1);
        pxc.seed(account.clientId(), SeedPlan.of(20, 3, Instant.now()).with(dirt));
        long integration = connect(Map.of());
        JsonPath made = hourlyWorkflow(integration);
        long workflow = made.getLong("workflow.id");
        ids = Map.of(
                "/api/integrations",
                integration,
                "/api/agents/integrations",
                integration,
                "/api/agents/actions",
                integration,
                "/api/agents/triggers",
                integration,
                "/api/agents/workflows",
                workflow,
                "runId",
                executed(workflow).getLong("id"),
                "/api/agents/schedules",
                shown("/api/agents/schedules").getLong("[0].id"),
                "/api/strategy/key-results",
                made.getLong("keyResults.provide"),
                "/api/pxc/orders",
                shown("/api/pxc/orders").getString("orders[0].orderId"),
                "/api/pxc/quarantine",
                shown("/api/pxc/quarantine").getLong("items[0].id"));
    }

    private String id(Operation operation, String parameter) {
        return switch (parameter) {
            case "runId" -> ids.get("runId").toString();
            case "key" -> "pxc-order-polling-hourly";
            default ->
                ids.entrySet().stream()
                        .filter(id -> operation.template().startsWith(id.getKey() + "/{"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("Nothing is known for " + operation))
                        .getValue()
                        .toString();
        };
    }

    private AccessWalk walk() {
        return new AccessWalk(new OpenApiDocument(service), issuer, organization, this::id);
    }

    @Test
    void document_says_for_every_operation_which_role_it_needs() {
        assertThat(new OpenApiDocument(service).operations())
                .hasSizeGreaterThan(55)
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
    void ids_of_another_organization_are_not_found_anywhere() {
        // Templates are everybody's; what is made of one for another organisation's integration is TemplateTest's.
        assertThat(walk().strangers(UUID.randomUUID(), this::id, operation -> operation.hasIdBesides("key")))
                .isEmpty();
    }

    @Test
    void bad_input_is_refused_without_a_fault_and_without_telling_how_the_service_is_made() {
        String admin = issuer.token(organization, "admin");

        BadInputWalk walk = new BadInputWalk(
                new OpenApiDocument(service),
                admin,
                // What others still need must stay.
                (operation, parameter) -> operation.method().equals("DELETE") ? NOBODYS : id(operation, parameter));

        assertThat(walk.faults()).isEmpty();
    }
}
