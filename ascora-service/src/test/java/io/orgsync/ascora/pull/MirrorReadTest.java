package io.orgsync.ascora.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.is;

import io.orgsync.ascora.testing.StoredRows;
import io.orgsync.devkit.ascora.Dirt;
import io.orgsync.devkit.ascora.DirtKind;
import io.orgsync.devkit.ascora.SimulatedJob;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MirrorReadTest extends PullTest {

    private static final Set<String> JOB_MEMBERS = Set.of(
            "id",
            "organizationId",
            "reportId",
            "ascoraJobId",
            "jobNumber",
            "jobTitle",
            "customerId",
            "customerName",
            "customerEmail",
            "customerPhone",
            "jobStatus",
            "ascoraStatus",
            "ascoraStatusText",
            "description",
            "jobAddress",
            "jobType",
            "priority",
            "estimatedCost",
            "actualCost",
            "currency",
            "scheduledDate",
            "completedDate",
            "assignedTo",
            "assignedToName",
            "invoiceStatus",
            "invoiceAmount",
            "paymentStatus",
            "customFields",
            "lastSyncedAt",
            "syncDirection",
            "syncedAt",
            "createdAt",
            "updatedAt",
            "syncStatus",
            "hasConflict");
    private static final Set<String> CUSTOMER_MEMBERS = Set.of(
            "id",
            "organizationId",
            "ascoraCustomerId",
            "firstName",
            "lastName",
            "companyName",
            "email",
            "phone",
            "mobile",
            "streetAddress",
            "suburb",
            "state",
            "postcode",
            "country",
            "customerType",
            "billingAddress",
            "taxId",
            "notes",
            "customFields",
            "syncedAt",
            "createdAt",
            "updatedAt",
            "syncStatus",
            "hasConflict");
    private static final Set<String> INVOICE_MEMBERS = Set.of(
            "id",
            "organizationId",
            "ascoraInvoiceId",
            "ascoraJobId",
            "jobNumber",
            "reportId",
            "customerId",
            "customerName",
            "invoiceNumber",
            "invoiceDate",
            "dueDate",
            "totalExTax",
            "taxAmount",
            "taxEstimated",
            "totalAmount",
            "paidAmount",
            "outstanding",
            "currency",
            "status",
            "paymentMethod",
            "paymentDate",
            "syncedAt",
            "createdAt",
            "updatedAt");

    private List<SimulatedJob> jobs() {
        return ascora.books(tenant.companyCode()).jobs().all();
    }

    @Test
    void rows_have_every_column_in_camel_case() {
        givenRecords(20, 60, 10);
        pulled();

        JsonPath jobs = data("/jobs?limit=10&offset=55");

        assertThat(jobs.getInt("total")).isEqualTo(60);
        assertThat(jobs.getInt("limit")).isEqualTo(10);
        assertThat(jobs.getInt("offset")).isEqualTo(55);
        assertThat(jobs.getList("jobs")).hasSize(5);
        assertThat(jobs.<String, Object>getMap("jobs[0]").keySet())
                .containsAll(JOB_MEMBERS)
                .doesNotContain("raw");
        assertThat(data("/customers").<String, Object>getMap("customers[0]").keySet())
                .containsAll(CUSTOMER_MEMBERS);
        assertThat(data("/invoices").<String, Object>getMap("invoices[0]").keySet())
                .containsAll(INVOICE_MEMBERS);
        assertThat(data("/jobs?offset=1000").getInt("total")).isEqualTo(60);
    }

    @Test
    void job_is_found_by_row_id_ascora_id_and_number() {
        givenRecords(20, 60, 10);
        pulled();
        SimulatedJob job = jobs().get(17);
        String row = data("/jobs/" + job.number().orElseThrow()).getString("id");

        for (String key :
                List.of(row, job.id().orElseThrow(), job.id().orElseThrow().toUpperCase(java.util.Locale.ROOT))) {
            assertThat(data("/jobs/" + key).getString("jobNumber"))
                    .isEqualTo(job.number().orElseThrow());
        }
        problem(as("viewer").get(path("/jobs/J-unknown")), 404, "not-found");
        problem(as("viewer").get(path("/customers/" + UUID.randomUUID())), 404, "not-found");
        problem(as("viewer").get(path("/invoices/unknown")), 404, "not-found");
    }

    @Test
    void jobs_are_filtered_by_status_customer_and_text_and_sorted() {
        givenRecords(5, 200, 0);
        pulled();
        SimulatedJob job = jobs().get(17);
        long completed = jobs().stream()
                .filter(one -> Set.of(2, 7, 8).contains(one.status().orElse(-1)))
                .count();
        long ofCustomer = jobs().stream()
                .filter(one -> one.siteCustomerId().equals(job.siteCustomerId()))
                .count();

        assertThat(data("/jobs?status=completed").getLong("total")).isEqualTo(completed);
        assertThat(data("/jobs?status=all&search=&customerId=").getLong("total"))
                .isEqualTo(200);
        assertThat(data("/jobs?customerId=" + job.siteCustomerId()).getLong("total"))
                .isEqualTo(ofCustomer);
        assertThat(data("/jobs?search=" + job.number().orElseThrow()).getList("jobs.jobNumber"))
                .contains(job.number().orElseThrow());
        assertThat(data("/jobs?search=100%25").getLong("total")).isZero();
        List<Float> costs = data("/jobs?sort=-estimatedCost&limit=100").getList("jobs.estimatedCost", Float.class);
        assertThat(costs).isSortedAccordingTo(Comparator.reverseOrder());
        problem(as("viewer").get(path("/jobs?sort=nonsense")), 400, "invalid-request")
                .body("errors[0].path", is("sort"));
    }

    @Test
    void customers_are_searched_by_name_and_mail() {
        givenRecords(50, 0, 0);
        pulled();
        JsonPath first = data("/customers?sort=name");
        String mail = first.getString("customers.find { it.email != null }.email");

        assertThat(data("/customers?search=" + mail).getList("customers.email")).contains(mail);
        assertThat(data("/customers?syncStatus=synced").getInt("total")).isEqualTo(50);
        assertThat(data("/customers?syncStatus=pending").getInt("total")).isZero();
    }

    @Test
    void statistics_add_up_the_mirror() {
        givenRecords(12, 80, 10);
        pulled();

        JsonPath statistics = data("/statistics");

        assertThat(statistics.getInt("customers.total")).isEqualTo(12);
        assertThat(statistics.getInt("customers.synced")).isEqualTo(12);
        assertThat(statistics.getInt("jobs.total")).isEqualTo(80);
        BigDecimal estimated = jobs().stream()
                .map(job -> job.json().tree().path("totalExTax").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        // JSON is read here with numbers of seven digits.
        assertThat(statistics.getDouble("jobs.totalEstimatedCost")).isCloseTo(estimated.doubleValue(), within(0.05));
        assertThat(statistics.<String, Integer>getMap("jobs.byStatus").values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(80);
        assertThat(statistics.getInt("sync.successful")).isEqualTo(1);
    }

    @Test
    void quarantined_record_can_be_retried_and_ignored() {
        givenRecords(10, 10, 10, Dirt.NONE.jobs(DirtKind.NOT_AN_OBJECT, 2));
        pulled();
        JsonPath quarantine = data("/quarantine");
        assertThat(quarantine.getInt("total")).isEqualTo(2);
        assertThat(quarantine.getString("items[0].stream")).isEqualTo("jobs");
        long first = quarantine.getLong("items[0].id");
        long second = quarantine.getLong("items[1].id");

        as("operator")
                .post(path("/quarantine/" + first + "/retry"))
                .then()
                .statusCode(200)
                .body("success", is(false));
        as("operator").post(path("/sync/retry")).then().statusCode(200).body("data.failed", is(2));
        as("operator")
                .post(path("/quarantine/" + first + "/ignore"))
                .then()
                .statusCode(200)
                .body("success", is(true));
        new StoredRows(database, organization)
                .execute("update ascora.quarantine set payload = '{\"jobId\":\"healed\",\"jobNumber\":\"J70007\"}'"
                        + " where organization_id = ? and id = " + second);
        as("operator").post(path("/sync/retry")).then().statusCode(200).body("data.processed", is(1));

        assertThat(data("/quarantine").getInt("total")).isZero();
        assertThat(data("/jobs/J70007").getString("ascoraJobId")).isEqualTo("healed");
        problem(as("operator").post(path("/quarantine/" + first + "/retry")), 404, "not-found");
    }

    @Test
    void rows_of_another_organisation_are_unknown() {
        givenRecords(3, 3, 3);
        pulled();
        String number = jobs().get(0).number().orElseThrow();
        UUID other = UUID.randomUUID();

        problem(as(other, "viewer").get(path(organization, "/jobs")), 404, "not-found");
        problem(as(other, "viewer").get(path(other, "/jobs/" + number)), 404, "not-found");
        problem(
                as(other, "viewer")
                        .get(path(other, "/runs/" + newestRun(organization).getLong("id"))),
                404,
                "not-found");
        as(other, "viewer").get(path(other, "/jobs")).then().statusCode(200).body("data.total", is(0));
    }
}
