package io.orgsync.ascora.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.ascora.testing.ServiceTest;
import io.orgsync.devkit.postgres.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IsolationTest extends ServiceTest {

    private static final String UNPROTECTED = """
            select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'ascora' and c.relkind = 'r' and not (relrowsecurity and relforcerowsecurity)
              and relname not like 'dispatch\\_%' and relname <> 'flyway_schema_history'
            """;

    private static final List<String> THE_SIX = List.of(
            "ascora_integrations",
            "ascora_jobs",
            "ascora_customers",
            "ascora_invoices",
            "ascora_sync_logs",
            "ascora_sync_schedules");

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

    @Test
    void every_table_is_under_forced_row_level_security() throws SQLException {
        try (Connection superuser = database.connection(Role.SUPERUSER)) {
            assertThat(texts(superuser, UNPROTECTED)).isEmpty();
        }
    }

    @Test
    void application_role_sees_rows_only_of_the_organisation_it_names() throws SQLException {
        connected();
        as("admin").body(Map.of("autoSync", true)).put(path("/settings")).then().statusCode(200);
        try (Connection application = database.connection(Role.APPLICATION)) {
            for (String table : THE_SIX) {
                assertThat(texts(application, "select count(*) from ascora." + table))
                        .as(table)
                        .containsExactly("0");
            }
            texts(application, "select set_config('app.organization_id', '" + organization + "', false)");
            for (String table : List.of("ascora_integrations", "ascora_sync_logs", "ascora_sync_schedules")) {
                assertThat(texts(application, "select distinct organization_id from ascora." + table))
                        .as(table)
                        .containsExactly(organization.toString());
            }
        }
    }

    @Test
    void ids_of_ascora_are_unique_within_an_organisation_only() throws SQLException {
        connected();
        try (Connection superuser = database.connection(Role.SUPERUSER);
                Statement statement = superuser.createStatement()) {
            String insert = """
                    insert into ascora.ascora_customers (organization_id, integration_id, ascora_customer_id)
                    select %s, id, 'c-1' from ascora.ascora_integrations where organization_id = '%s'
                    on conflict (organization_id, ascora_customer_id) do nothing""";

            assertThat(statement.executeUpdate(insert.formatted("organization_id", organization)))
                    .isEqualTo(1);
            assertThat(statement.executeUpdate(insert.formatted("organization_id", organization)))
                    .isZero();
            assertThat(statement.executeUpdate(insert.formatted("gen_random_uuid()", organization)))
                    .isEqualTo(1);
        }
    }
}
