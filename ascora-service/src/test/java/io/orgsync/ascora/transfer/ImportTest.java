package io.orgsync.ascora.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import io.orgsync.ascora.testing.WriteTest;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.SeedPlan;
import io.orgsync.devkit.ascora.SimulatedCustomer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ImportTest extends WriteTest {

    private static final String CSV = "text/csv";

    private Response importing(String query, String type, String file) {
        return as("operator")
                .contentType(type + "; charset=UTF-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(path("/import?resource=customers" + query));
    }

    private Response importing(String csv) {
        return importing("", CSV, csv);
    }

    private String knownCustomer() {
        return create(MIA).then().statusCode(201).extract().path("data.ascoraCustomerId");
    }

    private List<String> names() {
        return customersInAscora().stream().map(SimulatedCustomer::name).toList();
    }

    private String export(String format) {
        return as("viewer")
                .get(path("/export?resource=customers&format=" + format))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void pull() {
        as("operator").post(path("/sync/manual?resources=customers")).then().statusCode(oneOf(200, 202));
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> List.of("completed", "failed")
                        .contains(data("/runs?limit=1").getString("runs[0].status")));
    }

    private static ValidatableResponse counts(
            Response answer, int created, int updated, int unchanged, int skipped, int invalid) {
        return answer.then()
                .body("data.created", is(created))
                .body("data.updated", is(updated))
                .body("data.unchanged", is(unchanged))
                .body("data.skipped", is(skipped))
                .body("data.invalid", is(invalid));
    }

    @Test
    void rows_create_and_change_customers_and_bad_rows_are_told_by_line() {
        String mia = knownCustomer();
        String csv = "ascoraCustomerId,firstName,lastName,email,phone,updatedAt\r\n"
                + mia + ",Mia,Tran,mia@example.test,'+61 7,x\r\n"
                + ",\"Two\nlines\",,two@example.test,,\r\n"
                + ",No,Mail,nobody,,\r\n"
                + "\r\n"
                + ",Short\r\n"
                + "c-unknown,A,B,,,\r\n"
                + ",Mia,Again,MIA@example.test,,\r\n";

        counts(importing(csv), 1, 1, 0, 1, 3)
                .statusCode(200)
                .body("success", is(true))
                .body("data.total", is(6))
                .body("data.valid", is(3))
                .body("data.state", is("completed"))
                .body("data.writes.done", is(2))
                .body("data.errors.line", is(List.of(5, 7, 8)))
                .body("data.errors.field", is(List.of("email", "", "ascoraCustomerId")))
                .body("data.errors[0].message", is("must be an e-mail address"));

        assertThat(data("/customers/" + mia).getString("phone")).isEqualTo("+61 7");
        assertThat(customersInAscora()).hasSize(2);
    }

    @Test
    void dry_run_tells_the_same_and_does_nothing() {
        String mia = knownCustomer();
        String csv = "ascoraCustomerId,firstName,email\n" + mia + ",Maya,mia@example.test\n,Ben,b@example.test\n"
                + ",Ben,B@example.test\n,,x@example.test\n" + mia + ",Mia,mia@example.test\n";

        counts(importing("&dryRun=true", CSV, csv), 1, 1, 1, 1, 1)
                .statusCode(200)
                .body("data.dryRun", is(true))
                .body("data.errors.line", is(List.of(5)));

        assertThat(customersInAscora()).hasSize(1);
        assertThat(outbox().getInt("total")).isEqualTo(1);
        counts(importing("&dryRun=true", CSV, csv), 1, 1, 1, 1, 1);
    }

    @ParameterizedTest
    @CsvSource({"skip,1,0,0,1", "update,1,1,0,0", "create,2,0,0,0"})
    void known_address_is_what_the_caller_says(String choice, int created, int updated, int unchanged, int skipped) {
        knownCustomer();

        counts(
                        importing(
                                "&onDuplicate=" + choice,
                                CSV,
                                "firstName,lastName,email\nMaya,Tran,MIA@example.test\nBen,Ho,b@example.test\n"),
                        created,
                        updated,
                        unchanged,
                        skipped,
                        0)
                .statusCode(200);
    }

    @Test
    void repeated_file_creates_nothing_twice() {
        String csv = "companyName\nAda\nBen\n";
        String first = importing(csv).then().statusCode(200).extract().path("data.id");

        importing(csv).then().statusCode(200).body("data.id", is(first)).body("data.created", is(2));

        assertThat(names()).containsExactlyInAnyOrder("Ada", "Ben");
    }

    @Test
    void json_and_uploads_are_taken_too() {
        importing(
                        "",
                        "application/json",
                        "[{\"companyName\":\"Ada\",\"customFields\":{\"Zone\":\"7\"},\"hasConflict\":false,\"phone\":null},"
                                + "{\"companyName\":7},{\"companyName\":\"Cy\",\"wrong\":1},3]")
                .then()
                .statusCode(200)
                .body("data.created", is(1))
                .body("data.errors.line", is(List.of(2, 3, 4)))
                .body("data.errors.field", is(List.of("companyName", "wrong", "")));
        as("operator")
                .contentType("multipart/form-data")
                .multiPart(
                        "file",
                        "more.json",
                        "[{\"companyName\":\"Dee\"}]".getBytes(StandardCharsets.UTF_8),
                        "application/json")
                .post(path("/import?resource=customers"))
                .then()
                .statusCode(200)
                .body("data.format", is("json"))
                .body("data.created", is(1));
        as("operator")
                .contentType("multipart/form-data")
                .multiPart("file", "more.csv", "companyName\nEve\n".getBytes(StandardCharsets.UTF_8), CSV)
                .post(path("/import?resource=customers"))
                .then()
                .statusCode(200)
                .body("data.format", is("csv"));

        assertThat(names()).containsExactlyInAnyOrder("Ada", "Dee", "Eve");
    }

    @Test
    void example_of_the_documentation_is_imported() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "transfer.md"));
        String csv = page.substring(page.indexOf("```csv\n") + 7);

        counts(importing(csv.substring(0, csv.indexOf("```"))), 2, 0, 0, 0, 0).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv|firstName,shoeSize|shoeSize",
                "text/csv|firstName,firstName|firstName",
                "text/csv|firstName,\"lastName|file",
                "text/csv|firstName!\"Mia\"x,|file",
                "application/json|{}|file",
                "application/json|[{\"firstName\":\"Mia\"},|file",
                "application/json|[] 1|file"
            })
    void file_that_can_not_be_read_has_no_effect(String type, String file, String path) {
        problem(importing("", type, file.replace('!', '\n')), 400, "invalid-request")
                .body("errors.path", hasItem(path));

        assertThat(stored().texts("select id::text from ascora.imports where organization_id = ?"))
                .isEmpty();
    }

    @Test
    void broken_end_of_a_long_file_has_no_effect() {
        String good = IntStream.range(0, 1_000).mapToObj(n -> "C" + n + "\n").collect(Collectors.joining());

        problem(importing("companyName\n" + good + "\"open"), 400, "invalid-request")
                .body("detail", containsString("line 1001"));

        assertThat(outbox().getInt("total")).isZero();
        assertThat(stored().texts("select 1 from ascora.import_rows where organization_id = ?"))
                .isEmpty();
    }

    @Test
    void file_with_too_many_rows_or_bytes_is_refused() {
        problem(importing("companyName\n" + "x\n".repeat(50_001)), 400, "invalid-request")
                .body("errors.path", hasItem("file"));
        problem(importing("companyName\n" + "x".repeat(26_300_000)), 413, "payload-too-large");
    }

    @Test
    void viewers_import_nothing_strangers_see_nothing_and_a_connection_is_needed() {
        problem(as("viewer").contentType(CSV).body("x").post(path("/import?resource=customers")), 403, "forbidden");
        problem(
                as("operator").contentType("text/plain").body("x").post(path("/import")),
                415,
                "unsupported-media-type");
        problem(importing("&onDuplicate=burn", CSV, "x"), 400, "invalid-request");
        String id =
                importing("companyName\nAda\n").then().statusCode(200).extract().path("data.id");
        as("viewer").get(path("/imports/" + id)).then().statusCode(200).body("data.created", is(1));
        problem(as("viewer").get(path("/imports/" + UUID.randomUUID())), 404, "not-found");
        UUID other = UUID.randomUUID();
        problem(as(other, "viewer").get(path(other, "/imports/" + id)), 404, "not-found");
        as("admin").post(path("/disconnect")).then().statusCode(200);

        problem(importing("companyName\nBen\n"), 409, "conflict");
        counts(importing("&dryRun=true", CSV, "companyName\nBen\n"), 1, 0, 0, 0, 0)
                .statusCode(200);
    }

    @Test
    void import_whose_worker_died_goes_on_where_it_was() {
        stored().execute("update ascora.ascora_integrations set account_changed = true where organization_id = ?");
        String csv = "companyName\n"
                + IntStream.range(0, 250).mapToObj(n -> "C" + n + "\n").collect(Collectors.joining());
        String id = importing(csv)
                .then()
                .statusCode(202)
                .header("Location", notNullValue())
                .extract()
                .path("data.id");
        // As if it had ended in front of the last fifty rows: the transaction of the third slice never was.
        stored().execute(
                        "with rows as (insert into ascora.import_rows (organization_id, import_id, number, line, data, faults)"
                                + " select organization_id, id, n, n + 1, jsonb_build_object('companyName', 'D' || n), '[]'"
                                + " from ascora.imports, generate_series(251, 300) n where organization_id = ? returning 1)"
                                + " update ascora.imports set state = 'running', total = 300, completed_at = null where id = '"
                                + id
                                + "'");
        stored().execute("insert into ascora.dispatch_imports (organization_id, import_id) select organization_id, id"
                + " from ascora.imports where organization_id = ?");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> data("/imports/" + id).getString("state").equals("completed"));

        assertThat(data("/imports/" + id).getInt("created")).isEqualTo(300);
        as("admin").post(path("/account/confirm")).then().statusCode(200);
        awaitAllDone(id);
        assertThat(names()).hasSize(300).doesNotHaveDuplicates();
    }

    private void awaitAllDone(String id) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> data("/imports/" + id).getInt("writes.pending") == 0);
    }

    @Test
    void ten_thousand_rows_come_back_and_only_what_differs_is_sent() {
        ascora.seed(tenant.companyCode(), SeedPlan.of(10_000, 0, 0, 42, Instant.parse("2026-03-20T02:00:00Z")));
        pull();
        String csv = export("csv");
        counts(importing("&dryRun=true", CSV, csv), 0, 0, 10_000, 0, 0).statusCode(200);
        counts(importing("&dryRun=true&format=json", "application/json", export("json")), 0, 0, 10_000, 0, 0)
                .statusCode(200);
        ascora.clearLog();
        List<String> header = List.of(csv.substring(0, csv.indexOf("\r\n")).split(","));
        String more = IntStream.range(0, 300)
                .mapToObj(n -> header.stream()
                        .map(name -> name.equals("companyName") ? "New " + n : "")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));

        String id = importing(csv + more + "\r\n")
                .then()
                .statusCode(oneOf(200, 202))
                .extract()
                .path("data.id");

        await().atMost(Duration.ofSeconds(90))
                .until(() -> data("/imports/" + id).getString("state").equals("completed"));
        awaitAllDone(id);
        assertThat(data("/imports/" + id).getInt("created")).isEqualTo(300);
        assertThat(data("/imports/" + id).getInt("unchanged")).isEqualTo(10_000);
        assertThat(requests(Endpoint.SAVE_CUSTOMER)).hasSize(300);
        assertThat(
                        stored().texts(
                                        "select ascora_customer_id || ' ' || coalesce(company_name, '') from ascora.ascora_customers where organization_id = ?"))
                .containsExactlyInAnyOrderElementsOf(customersInAscora().stream()
                        .map(one -> one.id().orElseThrow() + " "
                                + one.json()
                                        .tree()
                                        .path("companyName")
                                        .asText("")
                                        .strip())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8,200", "ISO-8859-1,ISO-8859-1,200", "UTF-8,ISO-8859-1,400", "no-such,UTF-8,400"})
    void text_is_read_in_the_charset_that_is_named(String named, String used, int status) {
        byte[] file = "companyName\nCafé Zoë\n".getBytes(Charset.forName(used));

        as("operator")
                .contentType("text/csv; charset=" + named)
                .body(file)
                .post(path("/import?resource=customers"))
                .then()
                .statusCode(status);

        assertThat(names()).isEqualTo(status == 200 ? List.of("Café Zoë") : List.of());
    }

    @Test
    void few_changed_rows_of_a_file_are_sent_alone() {
        ascora.seed(tenant.companyCode(), SeedPlan.of(300, 0, 0, 42, Instant.parse("2026-03-20T02:00:00Z")));
        pull();
        String changed = customersInAscora().get(7).id().orElseThrow();
        String rows = customersInAscora().stream()
                .map(one ->
                        one.id().orElseThrow() + "," + (one.id().orElseThrow().equals(changed) ? "'=1+1" : phone(one)))
                .collect(Collectors.joining("\n"));
        ascora.clearLog();

        counts(importing("ascoraCustomerId,phone\n" + rows + "\n"), 0, 1, 299, 0, 0)
                .statusCode(200);

        assertThat(requests(Endpoint.SAVE_CUSTOMER)).hasSize(1);
        assertThat(data("/customers/" + changed).getString("phone")).isEqualTo("=1+1");
    }

    private static String phone(SimulatedCustomer customer) {
        return FormulaCell.guarded(customer.json().tree().path("phoneNumber").asText(""));
    }
}
