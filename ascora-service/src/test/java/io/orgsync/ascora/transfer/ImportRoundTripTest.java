package io.orgsync.ascora.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.SeedPlan;
import io.orgsync.devkit.ascora.SimulatedCustomer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Long files: what was exported, and what was interrupted. */
@QuarkusTest
class ImportRoundTripTest extends ImportTestCase {

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
