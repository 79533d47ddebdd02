package io.orgsync.devkit.ascora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AscoraSimulatorTest {

    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final AscoraTenant NORTH = AscoraTenant.of("NORTH", "key-north");
    private static final AscoraTenant SOUTH = AscoraTenant.of("SOUTH", "key-south");

    private final AscoraSimulator ascora =
            AscoraSimulator.start(AscoraScenario.defaults().with(NORTH, SOUTH));
    private final AscoraCaller caller = new AscoraCaller(ascora, "key-north");

    @BeforeEach
    void records() {
        ascora.seed("NORTH", SeedPlan.of(5, 12, 4, 7, NOW));
    }

    @AfterEach
    void close() {
        ascora.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Jobs/Jobs?Page=2&PageSize=5", "/jobs?page=2&pagesize=5", "/jobs/jobs/?PAGE=2&pageSIZE=5"})
    void jobs_are_paged_under_every_spelling(String path) {
        JsonNode page = caller.read(path);

        assertThat(page.path("success").asBoolean()).isTrue();
        assertThat(page.path("results")).hasSize(5);
        assertThat(page.path("results").path(0).path("jobNumber").asText()).isEqualTo("J6");
        assertThat(page.path("totalPages").asInt()).isEqualTo(3);
        assertThat(page.path("totalRecords").asInt()).isEqualTo(12);
    }

    @Test
    void page_behind_the_last_is_empty() {
        assertThat(caller.read("/Jobs/Jobs?Page=9&PageSize=5").path("results")).isEmpty();
    }

    @Test
    void answers_are_json_in_utf_8() {
        assertThat(caller.get("/Jobs/Jobs").headers().firstValue("Content-Type"))
                .contains("application/json; charset=utf-8");
    }

    @Test
    void job_has_the_attested_attributes_in_their_order() {
        JsonNode job = caller.read("/Jobs/Jobs?PageSize=1").path("results").path(0);

        assertThat(job.fieldNames())
                .toIterable()
                .containsExactly("jobId topLevelJobNumber jobNumber jobName jobDescription workUndertaken jobStatus"
                        .concat(" jobStatusText dateCreated pricingMethod totalIncTax totalExTax")
                        .concat(" purchaseOrderNumber clientOrderNumber addressLine1 addressLine2 suburb")
                        .concat(" state postcode country latitude longitude jobType siteCustomer")
                        .concat(" siteContact billingCustomer billingContact completedDate displayOrder")
                        .concat(" customFields")
                        .split(" "));
    }

    @Test
    void job_is_read_by_its_number_and_not_by_its_id() {
        SimulatedJob third = ascora.books("NORTH").jobs().all().get(2);

        JsonNode byNumber = caller.read("/Jobs/Job/J3");
        JsonNode byId = caller.read("/Jobs/Job/" + third.id().orElseThrow());

        assertThat(byNumber.path("job")).isEqualTo(third.json().tree());
        assertThat(byId.path("success").asBoolean()).isFalse();
        assertThat(byId.path("message").asText()).contains(third.id().orElseThrow());
    }

    @Test
    void customer_is_read_by_its_id_in_any_case() {
        SimulatedCustomer first = ascora.books("NORTH").customers().all().get(0);
        String id = first.id().orElseThrow();

        JsonNode answer = caller.read("/customers/CUSTOMER/" + id.toUpperCase(java.util.Locale.ROOT));

        assertThat(answer.path("customer")).isEqualTo(first.json().tree());
        assertThat(answer.path("customer")).hasSize(30);
        assertThat(caller.read("/Customers/Customer/nobody").path("customer").isNull())
                .isTrue();
    }

    @Test
    void feed_shows_invoices_from_strictly_before_the_day() {
        Books books = ascora.books("NORTH");
        books.invoices().clear();
        books.invoices().put(SimulatedInvoice.of("i1", "Inv1", Instant.parse("2026-03-03T23:59:59Z")));
        books.invoices().put(SimulatedInvoice.of("i2", "Inv2", Instant.parse("2026-03-04T00:00:00Z")));

        assertThat(caller.rows("/Accounting/GetInvoicesToSend?priorToDate=2026-03-04", "invoiceNumber"))
                .containsExactly("Inv1");
        assertThat(caller.read("/Accounting/GetInvoicesToSend?PriorToDate=2026-03-05T00:00:00")
                        .isArray())
                .isTrue();
    }

    @Test
    void invoice_leaves_the_feed_when_somebody_else_takes_it() {
        String taken = ascora.books("NORTH").invoices().all().get(0).id().orElseThrow();

        ascora.books("NORTH").leaveFeed(taken);

        assertThat(caller.rows("/Accounting/GetInvoicesToSend?priorToDate=2027-01-01", "id"))
                .hasSize(3)
                .doesNotContain(taken);
        ascora.requireNothingMarked();
    }

    @Test
    void marking_takes_invoices_out_of_the_feed_and_is_noticed() {
        String taken = ascora.books("NORTH").invoices().all().get(0).id().orElseThrow();

        caller.post("/Accounting/MarkInvoicesAsSent", "{\"InvoiceIds\":[\"" + taken + "\"]}");

        assertThat(caller.rows("/Accounting/GetInvoicesToSend?priorToDate=2027-01-01", "id"))
                .hasSize(3);
        assertThatThrownBy(ascora::requireNothingMarked).isInstanceOf(AssertionError.class);
    }

    @Test
    void tenants_see_nothing_of_each_other() {
        AscoraCaller south = new AscoraCaller(ascora, "key-south");
        String id = ascora.books("NORTH").customers().all().get(0).id().orElseThrow();

        assertThat(south.read("/Jobs/Jobs").path("totalRecords").asInt()).isZero();
        assertThat(south.read("/Customers/Customers").path("results")).isEmpty();
        assertThat(south.read("/Customers/Customer/" + id).path("success").asBoolean())
                .isFalse();
        assertThat(south.read("/Accounting/GetInvoicesToSend?priorToDate=2027-01-01"))
                .isEmpty();
    }

    @Test
    void missing_and_wrong_keys_are_refused_without_a_body() {
        assertThat(List.of(
                        new AscoraCaller(ascora, "").get("/Jobs/Jobs"),
                        new AscoraCaller(ascora, "wrong").get("/Jobs/Jobs")))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(401);
                    assertThat(answer.body()).isEmpty();
                });
    }

    @Test
    void registering_again_changes_the_key_and_keeps_the_books() {
        ascora.register(AscoraTenant.of("NORTH", "new-key"));

        assertThat(caller.get("/jobs").statusCode()).isEqualTo(401);
        assertThat(new AscoraCaller(ascora, "new-key").rows("/jobs", "jobId")).hasSize(12);
    }

    @Test
    void unknown_paths_are_404_and_wrong_methods_405() {
        assertThat(caller.get("/invoicelines").statusCode()).isEqualTo(404);
        assertThat(caller.get("/Jobs/Job/J1/more").statusCode()).isEqualTo(404);
        assertThat(caller.delete("/Customers/Customer/some-id").statusCode()).isEqualTo(405);
        assertThat(caller.post("/Jobs/Jobs", "{}").statusCode()).isEqualTo(405);
    }

    @Test
    void other_lists_are_empty() {
        assertThat(caller.read("/Quotes/Quotes").path("results")).isEmpty();
        assertThat(caller.read("/Inventory/Supplies").path("success").asBoolean())
                .isTrue();
    }

    @Test
    void requests_are_remembered_without_the_key() throws InterruptedException {
        caller.get("/Jobs/Jobs?Page=1&JobStatus=ALL");

        assertThat(ascora.awaitRequests(Endpoint.JOBS, 1, Duration.ofSeconds(5)))
                .isTrue();
        LoggedRequest request = ascora.requests(Endpoint.JOBS).get(0);
        assertThat(request.tenant()).isEqualTo("NORTH");
        assertThat(request.parameter("JobStatus")).isEqualTo("ALL");
        assertThat(request.headers()).containsEntry("auth", "***");
        assertThat(request.status()).isEqualTo(200);
    }
}
