package io.orgsync.devkit.ascora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriteTest {

    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00.250Z");

    private final AscoraSimulator ascora = AscoraSimulator.start(AscoraScenario.defaults()
            .with(AscoraTenant.of("NORTH", "key").numberingJobs("DRQ"))
            .at(Clock.fixed(NOW, ZoneOffset.UTC)));
    private final AscoraCaller caller = new AscoraCaller(ascora, "key");
    private final Books books = ascora.books("NORTH");

    @BeforeEach
    void records() {
        books.customers().put(SimulatedCustomer.of("c1", "Harbour Cafe"));
        books.jobs().put(SimulatedJob.of("j1", "DRQ1", JobStatus.BOOKED, NOW));
        books.invoices().put(SimulatedInvoice.of("i1", "Inv1", NOW));
        books.invoices()
                .change(
                        "i1",
                        invoice -> invoice.withArrayProperty("invoiceLines")
                                .addObject()
                                .put("amountExTax", 100));
    }

    @AfterEach
    void close() {
        ascora.close();
    }

    @Test
    void created_customer_gets_an_id_and_a_derived_name() {
        JsonNode person =
                caller.write("/Customers/Customer", "{\"contactFirstName\":\"Mia\",\"contactLastName\":\"Tran\"}");
        JsonNode company =
                caller.write("/customers/customer/", "{\"CompanyName\":\"Lagoon\",\"contactFirstName\":\"Mia\"}");

        assertThat(person.path("customer").path("customerName").asText()).isEqualTo("Mia Tran");
        assertThat(company.path("customer").path("customerName").asText()).isEqualTo("Lagoon");
        assertThat(company.path("customer").path("customerId").asText())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(books.customers().size()).isEqualTo(3);
    }

    @Test
    void updated_customer_keeps_what_was_left_out_and_its_jobs_follow_the_name() {
        caller.write("/Jobs/Job", "{\"siteCustomer\":{\"id\":\"c1\"}}");
        caller.write("/Customers/Customer", "{\"customerId\":\"C1\",\"mobileNumber\":\"0400\"}");

        JsonNode updated = caller.write("/Customers/Customer", "{\"customerId\":\"c1\",\"companyName\":\"Bayside\"}");

        assertThat(updated.path("customer").path("mobileNumber").asText()).isEqualTo("0400");
        assertThat(caller.read("/Jobs/Job/DRQ2")
                        .path("job")
                        .path("siteCustomer")
                        .path("name")
                        .asText())
                .isEqualTo("Bayside");
    }

    @Test
    void created_job_has_the_defaults_and_the_next_number() {
        JsonNode job = caller.write("/Jobs/Job/", "{\"siteCustomer\":{\"name\":\"HARBOUR cafe\"}}")
                .path("job");

        assertThat(job.path("jobNumber").asText()).isEqualTo("DRQ2");
        assertThat(job.path("jobStatus").asInt()).isZero();
        assertThat(job.path("dateCreated").asText()).isEqualTo("2026-03-10T02:00:00.250Z");
        assertThat(job.path("pricingMethod").asText()).isEqualTo("TIME-AND-MATERIALS");
        assertThat(job.path("jobType").path("name").asText()).isEqualTo("Standard Job");
        assertThat(job.path("billingCustomer")).isEqualTo(job.path("siteCustomer"));
        assertThat(job.path("completedDate").isNull()).isTrue();
    }

    @Test
    void created_job_carries_what_was_given() {
        JsonNode job = caller.write("/Jobs/Job", """
                {"siteCustomer":{"id":"c1"},"billingCustomer":{"id":"c1"},"jobName":"Hall","totalExTax":1000.50,
                 "jobStatus":2,"completedDate":"2026-03-09T00:00:00Z","postcode":"4000",
                 "customFields":[{"fieldName":"Report Id","fieldValue":"r1"},{"fieldName":"Odd","fieldValue":"x"}]}""").path("job");

        assertThat(job.path("jobName").asText()).isEqualTo("Hall");
        assertThat(job.path("totalExTax").decimalValue()).isEqualByComparingTo("1000.5");
        assertThat(job.path("jobStatusText").asText()).isEqualTo("Completed");
        assertThat(job.path("customFields")).hasSize(1);
        assertThat(books.job("DRQ2").orElseThrow().json().tree()).isEqualTo(job);
    }

    @Test
    void posted_job_with_an_id_is_updated() {
        JsonNode job =
                caller.write("/Jobs/Job", "{\"jobId\":\"j1\",\"jobStatus\":2}").path("job");

        assertThat(job.path("jobNumber").asText()).isEqualTo("DRQ1");
        assertThat(caller.rows("/Jobs/Jobs?JobStatus=COMPLETED", "jobId")).containsExactly("j1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/Jobs/Job|{}",
                "/Jobs/Job|{\"siteCustomer\":{\"id\":\"nobody\"}}",
                "/Jobs/Job|{\"siteCustomer\":{\"name\":\"nobody\"}}",
                "/Jobs/Job|{\"siteCustomer\":{\"id\":\"c1\"},\"jobStatus\":9}",
                "/Jobs/Job|{\"siteCustomer\":{\"id\":\"c1\"},\"billingCustomer\":{\"id\":\"x\"}}",
                "/Jobs/Job|{\"jobId\":\"nothing\"}",
                "/Jobs/Job|not json",
                "/Customers/Customer|{\"customerId\":\"nobody\"}",
                "/Notes/Note|{\"entityType\":\"Job\",\"entityId\":\"nothing\",\"noteContent\":\"x\"}",
                "/Notes/Note|{\"entityType\":\"Planet\",\"entityId\":\"j1\",\"noteContent\":\"x\"}",
                "/Notes/Note|{\"entityType\":\"Job\",\"entityId\":\"j1\",\"noteContent\":\" \"}",
                "/Attachments/Job/nothing|x",
                "/Attachments/Planet/j1|x",
                "/Attachments/Job/j1|x",
                "/WebHooks|{\"hookUrl\":\"http://x.test\",\"systemName\":\"s\",\"hookEvent\":\"Odd\"}",
                "/WebHooks|{\"hookEvent\":\"JobCreated\"}",
                "/WebHooks|{\"hookUrl\":\"nowhere\",\"systemName\":\"s\",\"hookEvent\":\"JobCreated\"}",
                "/Accounting/MarkInvoicesAsSent|{\"InvoiceIds\":[\"nothing\"]}"
            })
    void business_errors_are_a_200_that_says_no(String path, String body) {
        var answer = caller.post(path, body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(AscoraCaller.json(answer).path("success").asBoolean(true)).isFalse();
        assertThat(AscoraCaller.json(answer).path("message").asText()).isNotEmpty();
        assertThat(books.jobs().size()).isEqualTo(1);
    }

    @Test
    void note_is_kept() {
        JsonNode answer = caller.write("/Notes/Note", """
                {"entityId":"j1","entityType":"Job","noteContent":"Dry now","createdByName":"Ana"}""");

        assertThat(books.notes())
                .containsExactly(new SimulatedNote(answer.path("entityId").asText(), "Job", "j1", "Dry now", "Ana"));
    }

    @Test
    void attachment_is_kept_byte_by_byte() {
        String body = """
                --b
                Content-Disposition: form-data; name="file"; filename="a.txt"
                Content-Type: text/plain

                hello
                --b--
                """.replace("\n", "\r\n");

        JsonNode answer =
                AscoraCaller.json(caller.postAs("multipart/form-data; boundary=b", "/Attachments/Job/j1", body));

        assertThat(answer.path("success").asBoolean()).isTrue();
        SimulatedAttachment kept = books.attachments().get(0);
        assertThat(kept.fileName()).isEqualTo("a.txt");
        assertThat(kept.contentType()).isEqualTo("text/plain");
        assertThat(kept.content().toString()).isEqualTo("hello");
    }

    @Test
    void same_payment_twice_is_two_payments() {
        String payment = payment("Inv1", "60.00", "EFT");

        assertThat(caller.write("/Accounting/CreatePayment", payment).has("entityId"))
                .isFalse();
        caller.write("/Accounting/CreatePayment", payment);

        assertThat(books.payments())
                .extracting(SimulatedPayment::amount)
                .containsExactly(new BigDecimal("60.0"), new BigDecimal("60.0"));
    }

    @ParameterizedTest
    @CsvSource({"Inv9,1,EFT", "Inv1,0,EFT", "Inv1,-1,EFT", "Inv1,1,Barter", "Inv1,1,''", "Inv1,x,EFT"})
    void senseless_payments_are_refused(String invoice, String amount, String method) {
        String body = payment(invoice, amount.equals("x") ? "\"x\"" : amount, method);

        assertThat(caller.write("/Accounting/CreatePayment", body)
                        .path("success")
                        .asBoolean(true))
                .isFalse();
        assertThat(books.payments()).isEmpty();
    }

    @Test
    void payments_are_shown_from_the_time_their_invoice_was_sent_until_they_are_marked() {
        caller.write("/Accounting/CreatePayment", payment("Inv1", "5", "Cash"));
        String feed = "/Accounting/GetPaymentsToSend?priorToDate=2026-03-11";
        assertThat(caller.read(feed)).isEmpty();
        books.leaveFeed("i1");

        JsonNode shown = caller.read(feed);

        assertThat(shown).hasSize(1);
        assertThat(shown.path(0).path("paymentMethod").asText()).isEqualTo("Cash");
        String id = shown.path(0).path("paymentId").asText();
        caller.write("/Accounting/MarkPaymentsAsSent", "{\"PaymentIds\":[\"" + id + "\"]}");
        assertThat(caller.read(feed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/WebHooks", "/Webhooks", "/webhooks/"})
    void subscriptions_begin_and_end(String path) {
        String id = caller.write(path, """
                        {"hookUrl":"http://x.test","systemName":"s","hookEvent":"JobCreated"}""").path("subscriptionId").asText();
        assertThat(books.subscriptions()).hasSize(1);

        var ended = caller.delete("/Webhooks/Delete/" + id);

        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(ended.body()).isEmpty();
        assertThat(books.subscriptions()).isEmpty();
    }

    private static String payment(String invoice, String amount, String method) {
        return "{\"invoiceNumber\":\"" + invoice + "\",\"paymentAmount\":" + amount
                + ",\"paymentDate\":\"2026-03-10\",\"paymentMethod\":\"" + method + "\"}";
    }
}
