package io.orgsync.ascora.pull;

import static org.awaitility.Awaitility.await;

import io.orgsync.ascora.testing.ServiceTest;
import io.orgsync.devkit.ascora.AscoraTenant;
import io.orgsync.devkit.ascora.Dirt;
import io.orgsync.devkit.ascora.SeedPlan;
import io.orgsync.devkit.postgres.Role;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** A test of pulls: a connected tenant with records, and what is stored of them. */
abstract class PullTest extends ServiceTest {

    static final Instant NOW = Instant.parse("2026-03-20T02:00:00Z");

    private static final Set<String> ENDED = Set.of("completed", "completed_with_errors", "failed", "cancelled");

    void givenRecords(int customers, int jobs, int invoices) {
        givenRecords(customers, jobs, invoices, Dirt.NONE);
    }

    /** Connects the tenant with clean or dirty records, without a limit on requests. */
    void givenRecords(int customers, int jobs, int invoices, Dirt dirt) {
        ascora.seed(
                tenant.companyCode(),
                SeedPlan.of(customers, jobs, invoices, 42, NOW).describing(20).with(dirt));
        connected();
        withoutLimit(organization);
    }

    void withoutLimit(UUID of) {
        as(of, "admin")
                .body(Map.of("requestsPerMinute", 100_000))
                .put(path(of, "/settings"))
                .then()
                .statusCode(200);
    }

    /** Pulls by hand and waits for the end of the run, however long the answer waits; the run. */
    JsonPath pulled() {
        return pulled(organization);
    }

    JsonPath pulled(UUID of) {
        Response answer = as(of, "operator").post(path(of, "/sync/manual"));
        answer.then().statusCode(org.hamcrest.Matchers.oneOf(200, 202));
        return endedRun(of);
    }

    /** The newest run once it has ended. */
    JsonPath endedRun(UUID of) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> ENDED.contains(newestRun(of).getString("status")));
        return newestRun(of);
    }

    JsonPath newestRun(UUID of) {
        long id = as(of, "viewer")
                .get(path(of, "/runs?limit=1"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("data.runs[0].id");
        return run(of, id);
    }

    JsonPath run(UUID of, long id) {
        return as(of, "viewer")
                .get(path(of, "/runs/" + id))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("data");
    }

    JsonPath data(String below) {
        return as("viewer")
                .get(path(below))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("data");
    }

    /** A second organisation with a tenant of its own that has the same records. */
    UUID givenTwin(int customers, int jobs, int invoices) {
        UUID twin = UUID.randomUUID();
        AscoraTenant other = AscoraTenant.of("twin-" + twin.toString().substring(0, 8), "key-" + twin);
        ascora.register(other);
        ascora.seed(
                other.companyCode(),
                SeedPlan.of(customers, jobs, invoices, 42, NOW).describing(20));
        as(twin, "admin")
                .body(Map.of("userId", "u-1", "apiToken", other.key(), "companyCode", other.companyCode()))
                .post(path(twin, "/connect"))
                .then()
                .statusCode(201);
        withoutLimit(twin);
        return twin;
    }

    /** Rows by their first column, as PostgreSQL's superuser sees them; the organisation is the only parameter. */
    Map<String, List<String>> rows(UUID of, String query) {
        try (Connection connection = database.connection(Role.SUPERUSER);
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, of);
            Map<String, List<String>> found = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rest(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rest(ResultSet rows) throws SQLException {
        List<String> rest = new ArrayList<>();
        for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
            rest.add(rows.getString(column));
        }
        return rest;
    }

    Map<String, List<String>> customerRows() {
        return rows(organization, MirrorOracle.CUSTOMERS);
    }

    Map<String, List<String>> jobRows() {
        return rows(organization, MirrorOracle.JOBS);
    }

    Map<String, List<String>> invoiceRows() {
        return rows(organization, MirrorOracle.INVOICES);
    }

    /** Each mirrored row with the transaction that wrote it and where it stands. */
    Map<String, List<String>> versions() {
        Map<String, List<String>> versions = new TreeMap<>();
        for (String table : List.of("ascora_customers", "ascora_jobs", "ascora_invoices")) {
            versions.putAll(rows(
                    organization,
                    "select '" + table + ":' || id, xmin::text, ctid::text from ascora." + table
                            + " where organization_id = ?"));
        }
        return versions;
    }
}
