package io.orgsync.ascora.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ImportTest extends ImportTestCase {

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
}
