package io.orgsync.ascora.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.orgsync.ascora.testing.ServiceTest;
import io.orgsync.ascora.testing.StoredRows;
import io.orgsync.devkit.token.TokenRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportTest extends ServiceTest {

    private StoredRows stored;

    @BeforeEach
    void connectFirst() {
        connected();
        stored = new StoredRows(database, organization);
    }

    private void givenCustomers(int count) {
        stored.execute("insert into ascora.ascora_customers (organization_id, integration_id, ascora_customer_id,"
                + " customer_name, email, phone, custom_fields, created_at) select organization_id, id, 'c' || n,"
                + " 'Customer \"' || n || '\", \n' || n, n || '@example.test', '+61 ' || n,"
                + " jsonb_build_object('Zone', n::text), now() - n / 7 * interval '1 second'"
                + " from ascora.ascora_integrations, generate_series(1, " + count + ") n where organization_id = ?");
    }

    private String export(String query) {
        return as("viewer")
                .get(path("/export?" + query))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<CSVRecord> records(String csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(csv))) {
            return parser.getRecords();
        }
    }

    @Test
    void twelve_thousand_rows_arrive_once_each_with_the_names_of_the_fields() throws IOException {
        givenCustomers(12_345);

        List<CSVRecord> records = records(export("resource=customers&format=csv"));

        assertThat(records).hasSize(12_345);
        assertThat(records.stream().map(row -> row.get("ascoraCustomerId")).collect(Collectors.toSet()))
                .hasSize(12_345);
        Map<String, Object> shown =
                as("viewer").get(path("/customers/c77")).jsonPath().getMap("data");
        CSVRecord same = records.stream()
                .filter(row -> row.get("ascoraCustomerId").equals("c77"))
                .findFirst()
                .orElseThrow();
        assertThat(new HashSet<>(same.toMap().keySet())).containsAll(shown.keySet());
        assertThat(same.get("customerName"))
                .isEqualTo(shown.get("customerName"))
                .contains("\"77\", \n");
        assertThat(same.get("phone")).isEqualTo("'+61 77");
        assertThat(FormulaCell.plain(same.get("phone"))).isEqualTo(shown.get("phone"));
        assertThat(same.get("customFields")).isEqualTo("{\"Zone\":\"77\"}");
        assertThat(same.get("createdAt")).isEqualTo(shown.get("createdAt"));
        assertThat(same.get("notes")).isEmpty();
    }

    @Test
    void json_holds_the_rows_as_callers_see_them() {
        givenCustomers(1_001);

        List<Map<String, Object>> rows =
                JsonPath.from(export("resource=customers&format=json")).getList("$");

        assertThat(rows).hasSize(1_001);
        Map<String, Object> shown =
                as("viewer").get(path("/customers/c77")).jsonPath().getMap("data");
        assertThat(rows).contains(shown);
    }

    @Test
    void empty_mirror_is_a_file_without_rows() throws IOException {
        assertThat(records(export("resource=jobs"))).isEmpty();
        assertThat(export("resource=jobs")).startsWith("id,organizationId,reportId,ascoraJobId,");
        assertThat(JsonPath.from(export("resource=invoices&format=json")).getList("$"))
                .isEmpty();
    }

    @Test
    void file_has_a_name_and_is_nothing_a_browser_shows() {
        as("viewer")
                .get(path("/export?resource=customers&format=csv"))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", is("attachment; filename=\"ascora-customers.csv\""))
                .header("X-Content-Type-Options", is("nosniff"));
        as("viewer")
                .accept("text/csv")
                .get(path("/export?resource=invoices&format=json"))
                .then()
                .contentType(startsWith("application/json"))
                .header("Content-Disposition", is("attachment; filename=\"ascora-invoices.json\""));
    }

    @Test
    void rows_of_another_organisation_are_not_in_it() throws IOException {
        givenCustomers(20);
        UUID other = UUID.randomUUID();

        String theirs = as(other, "viewer")
                .get(path(other, "/export?resource=customers"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(records(theirs)).isEmpty();
        problem(as(other, "viewer").get(path("/export?resource=customers")), 404, "not-found");
    }

    @Test
    void unknown_resource_and_format_are_400() {
        problem(as("viewer").get(path("/export?resource=secrets")), 400, "invalid-request")
                .body("errors.path", hasItem("resource"));
        problem(as("viewer").get(path("/export")), 400, "invalid-request").body("errors.path", hasItem("resource"));
        problem(as("viewer").get(path("/export?resource=jobs&format=xlsx")), 400, "invalid-request")
                .body("errors.path", hasItem("format"));
    }

    /** What is not taken is not read: between pages no transaction is open, and the last rows are read when asked for. */
    @Test
    void reader_who_stops_reading_holds_no_transaction() throws Exception {
        givenCustomers(60_000);
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                                        + path("/export?resource=customers&format=json")))
                                .header(
                                        "Authorization",
                                        "Bearer "
                                                + issuer.token(TokenRequest.of(organization)
                                                        .groups("viewer")))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());

        try (InputStream body = answer.body()) {
            assertThat(body.readNBytes(1_000)).hasSize(1_000);
            stored.execute("update ascora.ascora_customers set email = 'late' where organization_id = ?");

            String rest = new String(body.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(rest).contains("\"email\":\"late\"");
        }
    }
}
