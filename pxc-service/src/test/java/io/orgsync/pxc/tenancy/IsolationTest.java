package io.orgsync.pxc.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.postgres.Role;
import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.pxc.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IsolationTest extends ServiceTest {

    private static final String PROTECTED_TABLES = """
            select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'pxc' and c.relkind = 'r'
              and relname not like 'dispatch\\_%' and relname <> 'flyway_schema_history'
            order by relname
            """;

    private long integration;
    private JsonPath workflow;
    private JsonPath run;

    private void givenAnOrganizationWithEverything() {
        pxc.seed(account.clientId(), SeedPlan.of(60, 3, Instant.now()));
        integration = connect(Map.of());
        admin().post("/api/integrations/" + integration + "/import-catalog")
                .then()
                .statusCode(200);
        workflow = hourlyWorkflow(integration);
        run = executed(workflow.getLong("workflow.id"));
    }

    @Test
    void ids_of_another_organisation_are_not_found_anywhere() {
        givenAnOrganizationWithEverything();
        UUID stranger = UUID.randomUUID();
        long workflowId = workflow.getLong("workflow.id");
        long keyResult = workflow.getLong("keyResults.provide");
        String order = admin().get("/api/pxc/orders").jsonPath().getString("orders[0].orderId");
        long schedule = admin().get("/api/agents/schedules").jsonPath().getLong("[0].id");
        List<String> reads = List.of(
                "/api/integrations/" + integration,
                "/api/integrations/" + integration + "/actions",
                "/api/integrations/" + integration + "/activities",
                "/api/integrations/pxc",
                "/api/agents/workflows/" + workflowId,
                "/api/agents/workflows/" + workflowId + "/runs",
                "/api/agents/workflows/" + workflowId + "/runs/" + run.getLong("id"),
                "/api/agents/workflows/" + workflowId + "/runs/" + run.getLong("id") + "/events",
                "/api/agents/runs/" + run.getLong("id"),
                "/api/agents/runs/" + run.getLong("id") + "/events",
                "/api/strategy/key-results/" + keyResult,
                "/api/strategy/key-results/" + keyResult + "/history",
                "/api/strategy/key-results/" + keyResult + "/activities",
                "/api/pxc/orders/" + order,
                "/api/pxc/orders/summary?integrationId=" + integration,
                "/api/pxc/categorisation?integrationId=" + integration);
        List<String> commands = List.of(
                "/api/integrations/" + integration + "/test",
                "/api/integrations/" + integration + "/import-catalog",
                "/api/agents/workflows/" + workflowId + "/execute",
                "/api/agents/runs/" + run.getLong("id") + "/cancel",
                "/api/pxc/orders/" + order + "/refresh");

        for (String path : reads) {
            as(stranger, "admin").get(path).then().statusCode(404);
            admin().get(path).then().statusCode(200);
        }
        for (String path : commands) {
            as(stranger, "admin").post(path).then().statusCode(404);
        }
        as(stranger, "admin").delete("/api/integrations/" + integration).then().statusCode(404);
        as(stranger, "admin")
                .delete("/api/agents/workflows/" + workflowId)
                .then()
                .statusCode(404);
        as(stranger, "admin")
                .body("{}")
                .put("/api/agents/workflows/" + workflowId)
                .then()
                .statusCode(404);
        as(stranger, "admin")
                .body("{}")
                .put("/api/agents/schedules/" + schedule)
                .then()
                .statusCode(404);
        as(stranger, "admin")
                .body(Map.of("integrationId", integration, "createKeyResults", true))
                .post("/api/agents/workflow-templates/pxc-order-polling-hourly/instantiate")
                .then()
                .statusCode(404);
    }

    @Test
    void run_is_not_found_below_another_workflow() {
        givenAnOrganizationWithEverything();
        long other = hourlyWorkflow(integration).getLong("workflow.id");

        admin().get("/api/agents/workflows/" + other + "/runs/" + run.getLong("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void lists_of_another_organisation_are_empty() {
        givenAnOrganizationWithEverything();
        UUID stranger = UUID.randomUUID();

        for (String path : List.of(
                "/api/integrations",
                "/api/agents/workflows",
                "/api/agents/runs",
                "/api/agents/schedules",
                "/api/strategy/objectives",
                "/api/strategy/key-results",
                "/api/activity-logs")) {
            assertThat(as(stranger, "admin")
                            .get(path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath()
                            .getList("$"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(as(stranger, "admin").get("/api/pxc/orders").jsonPath().getLong("total"))
                .isZero();
        assertThat(as(stranger, "admin")
                        .get("/api/pxc/orders/summary")
                        .jsonPath()
                        .getLong("total"))
                .isZero();
    }

    @Test
    void application_role_reads_no_row_of_any_table_without_an_organisation() throws SQLException {
        givenAnOrganizationWithEverything();
        try (Connection superuser = database.connection(Role.SUPERUSER);
                Connection application = database.connection(Role.APPLICATION)) {
            List<String> tables = texts(superuser, PROTECTED_TABLES);
            assertThat(tables).hasSizeGreaterThan(15);
            for (String table : tables) {
                assertThat(texts(application, "select count(*) from pxc." + table))
                        .as(table)
                        .containsExactly("0");
                assertThat(texts(
                                superuser,
                                "select relforcerowsecurity from pg_class where oid = 'pxc." + table + "'::regclass"))
                        .as(table + " has forced row-level security")
                        .containsExactly("t");
            }
            assertThat(texts(superuser, "select count(*) > 0 from pxc.orders")).containsExactly("t");
        }
    }

    @Test
    void application_role_sees_only_rows_of_the_organisation_it_names() throws SQLException {
        givenAnOrganizationWithEverything();
        try (Connection application = database.connection(Role.APPLICATION);
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute("select set_config('app.organization_id', '" + organization + "', true)");
            assertThat(texts(application, "select distinct organization_id::text from pxc.orders"))
                    .containsExactly(organization.toString());
            application.rollback();
            assertThat(texts(application, "select count(*) from pxc.orders")).containsExactly("0");
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
