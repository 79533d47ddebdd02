package io.orgsync.ascora.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.ascora.testing.StoredRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mirrored invoices as callers read them, and what they are reckoned to be. */
@QuarkusTest
class MirroredInvoiceTest extends PullTest {

    @Test
    void invoices_stand_also_where_the_shipped_screen_reads_them() {
        givenRecords(20, 60, 30);
        pulled();

        JsonPath list = as("viewer")
                .get(path("/invoices"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(list.getInt("total")).isEqualTo(30);
        assertThat(list.getList("invoices"))
                .isEqualTo(list.getList("data.invoices"))
                .hasSize(30);
        String id = list.getString("invoices[0].id");
        JsonPath one = as("viewer")
                .get(path("/invoices/" + id))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(one.getString("id")).isEqualTo(id);
        assertThat(one.getBoolean("success")).isTrue();
        assertThat(one.getMap("data").get("invoiceNumber")).isEqualTo(one.getString("invoiceNumber"));
        assertThat(one.getString("customerName")).isNotBlank();
        assertThat(one.getString("jobNumber")).isNotBlank();
    }

    @Test
    void status_of_an_invoice_follows_its_payments_and_its_due_date() {
        ascora.behave(behaviour -> behaviour.extendedInvoices(true));
        givenRecords(5, 10, 6);
        pulled();
        StoredRows stored = new StoredRows(database, organization);
        stored.execute("update ascora.ascora_invoices set due_date = current_date + 5, total_amount = 100"
                + " where organization_id = ?");
        List<String> numbers = data("/invoices?sort=invoiceNumber").getList("invoices.invoiceNumber");
        pay(stored, numbers.get(0), "paid_amount = 100");
        pay(stored, numbers.get(1), "paid_amount = 40");
        pay(stored, numbers.get(2), "due_date = current_date - 5");

        assertThat(data("/invoices?status=paid").getList("invoices.invoiceNumber"))
                .isEqualTo(List.of(numbers.get(0)));
        assertThat(data("/invoices?status=partial").getList("invoices.invoiceNumber"))
                .isEqualTo(List.of(numbers.get(1)));
        assertThat(data("/invoices?status=overdue").getList("invoices.invoiceNumber"))
                .isEqualTo(List.of(numbers.get(2)));
        assertThat(data("/invoices?status=unpaid").getInt("total")).isEqualTo(3);
        assertThat(data("/invoices/" + numbers.get(1)).getInt("outstanding")).isEqualTo(60);
        JsonPath statistics = data("/statistics");
        assertThat(statistics.getInt("invoices.count")).isEqualTo(6);
        assertThat(statistics.getInt("invoices.outstanding")).isEqualTo(460);
        assertThat(statistics.getInt("invoices.overdueCount")).isEqualTo(1);
        assertThat(statistics.getInt("invoices.overdueAmount")).isEqualTo(100);
    }

    @Test
    void credit_lowers_the_total_and_nothing_is_outstanding_on_it() {
        givenRecords(5, 10, 3);
        pulled();
        StoredRows stored = new StoredRows(database, organization);
        stored.execute("update ascora.ascora_invoices set total_amount = 100 where organization_id = ?");
        String credit = data("/invoices?sort=invoiceNumber")
                .<String>getList("invoices.invoiceNumber")
                .get(0);
        pay(stored, credit, "total_amount = -30");

        assertThat(data("/invoices/" + credit).getInt("outstanding")).isZero();
        JsonPath statistics = data("/statistics");
        assertThat(statistics.getInt("invoices.total")).isEqualTo(170);
        assertThat(statistics.getInt("invoices.outstanding")).isEqualTo(200);
    }

    private static void pay(StoredRows stored, String number, String change) {
        stored.execute("update ascora.ascora_invoices set " + change
                + " where organization_id = ? and invoice_number = '" + number + "'");
    }

    @Test
    void invoices_are_filtered_by_date() {
        givenRecords(5, 10, 40);
        pulled();
        List<String> dates = data("/invoices?limit=100&sort=invoiceDate").getList("invoices.invoiceDate");
        String middle = dates.get(20);

        long from = dates.stream().filter(date -> date.compareTo(middle) >= 0).count();
        long to = dates.stream().filter(date -> date.compareTo(middle) <= 0).count();

        assertThat(data("/invoices?from=" + middle).getLong("total")).isEqualTo(from);
        assertThat(data("/invoices?to=" + middle).getLong("total")).isEqualTo(to);
        problem(as("viewer").get(path("/invoices?from=yesterday")), 400, "invalid-request");
    }
}
