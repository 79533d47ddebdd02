package io.orgsync.devkit.ascora;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private final AscoraSimulator ascora =
            AscoraSimulator.start(AscoraScenario.defaults().with(AscoraTenant.of("NORTH", "key")));
    private final AscoraCaller caller = new AscoraCaller(ascora, "key");
    private final Books books = ascora.books("NORTH");

    @BeforeEach
    void records() {
        for (JobStatus status : JobStatus.values()) {
            Instant created = NOON.plusSeconds(86_400L * status.code());
            books.jobs().put(SimulatedJob.of("id-" + status.code(), "J" + status.code(), status, created));
        }
        books.jobs().change("id-3", job -> job.put("jobName", "Burst PIPE").put("addressLine1", "9 Sample Ave"));
        books.jobs().change("id-4", job -> job.set("siteCustomer", Blanks.link("c1", "Harbour Cafe")));
        books.jobs().change("id-5", job -> job.set("billingCustomer", Blanks.link("c1", "Harbour Cafe")));
        books.jobs().change("id-6", job -> job.set("jobType", Blanks.link("t1", "Water ")));
        books.customers().put(SimulatedCustomer.of("c1", "Harbour Cafe"));
        books.customers().put(SimulatedCustomer.of("c2", "Ridge Gym"));
        books.customers()
                .change(
                        "c1",
                        customer -> customer.put("emailAddress", "Mia@example.test")
                                .put("mobileNumber", "0400 000 001")
                                .set("customerType", Blanks.link("t", "Commercial")));
        books.customers()
                .change(
                        "c2",
                        customer -> customer.put("phoneNumber", "0712345678")
                                .set("leadSource", Blanks.link("l", "Website")));
        books.customers().change("c2", customer -> customer.set("billingCustomer", Blanks.link("c1", "Harbour Cafe")));
        books.customers().change("c2", customer -> customer.set("assignedUser", Blanks.link("u", "Ana Field")));
    }

    @AfterEach
    void close() {
        ascora.close();
    }

    @ParameterizedTest
    @CsvSource({
        "NEW,J0",
        "IN-PROGRESS,J1",
        "COMPLETED,J2",
        "CANCELLED,J3",
        "DEFERRED,J4",
        "booked,J5",
        "UNSCHEDULED,J6",
        "READY-TO-INVOICE,J7",
        "CLOSED,J8",
        "ALL-OPEN,J0 J1 J4 J5 J6",
        "ALL,J0 J1 J2 J3 J4 J5 J6 J7 J8",
        "ODD,''"
    })
    void jobs_are_filtered_by_status_words(String word, String numbers) {
        assertThat(String.join(" ", caller.rows("/Jobs/Jobs?JobStatus=" + word, "jobNumber")))
                .isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource({
        "StartDate=2026-03-17,J7 J8",
        "EndDate=2026-03-11,J0 J1",
        "StartDate=2026-03-12&EndDate=2026-03-12T00:00:00,J2",
        "FilterText=pipe,J3",
        "FilterText=sample,J3",
        "FilterText=j7,J7",
        "CustomerName=harbour,J4 J5",
        "JobType=water,J6"
    })
    void jobs_are_filtered_by_dates_and_texts(String query, String numbers) {
        assertThat(String.join(" ", caller.rows("/Jobs/Jobs?JobStatus=ALL&" + query, "jobNumber")))
                .isEqualTo(numbers);
    }

    @Test
    void senseless_date_is_a_business_error() {
        assertThat(caller.read("/Jobs/Jobs?StartDate=tomorrow").path("success").asBoolean(true))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "FilterText=mia@EXAMPLE,c1",
        "FilterText=gym,c2",
        "PhoneNumber=0400000001,c1",
        "PhoneNumber=07%201234%205678,c2",
        "CustomerType=commercial,c1",
        "LeadSource=Website,c2",
        "AssignedUser=ana%20field,c2",
        "SiteBillingType=Billing,c1",
        "SiteBillingType=Site,c1 c2",
        "SiteBillingType=All,c1 c2"
    })
    void customers_are_filtered(String query, String ids) {
        assertThat(String.join(" ", caller.rows("/Customers/Customers?" + query, "customerId")))
                .isEqualTo(ids);
    }

    @Test
    void contacts_are_created_changed_and_found() {
        String id = caller.write("/Customers/Contact", "{\"customerId\":\"c1\",\"firstName\":\"Tama\"}")
                .path("contact")
                .path("contactId")
                .asText();
        caller.write("/Customers/Contact", "{\"customerId\":\"c2\",\"phoneNumber\":\"07 1 2\"}");

        var updated = caller.write("/Customers/Contact", "{\"contactId\":\"" + id + "\",\"lastName\":\"Reo\"}");

        assertThat(updated.path("message").asText()).isEqualTo("Contact Updated");
        assertThat(caller.read("/Customers/Contact/" + id)
                        .path("contact")
                        .path("firstName")
                        .asText())
                .isEqualTo("Tama");
        assertThat(caller.rows("/Customers/GetContactsForCustomer/c1", "lastName"))
                .containsExactly("Reo");
        assertThat(caller.rows("/Customers/Contacts?PhoneNumber=0712", "customerId"))
                .containsExactly("c2");
        assertThat(caller.rows("/Customers/Contacts?FilterText=tama", "contactId"))
                .containsExactly(id);
        assertThat(caller.write("/Customers/Contact", "{\"customerId\":\"nobody\"}")
                        .path("success")
                        .asBoolean())
                .isFalse();
    }
}
