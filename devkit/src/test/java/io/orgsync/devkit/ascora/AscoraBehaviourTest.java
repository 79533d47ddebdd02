package io.orgsync.devkit.ascora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.devkit.ascora.Switch.DateStyle;
import io.orgsync.devkit.ascora.Switch.DefaultJobStatus;
import io.orgsync.devkit.ascora.Switch.JobIdInPost;
import io.orgsync.devkit.ascora.Switch.LabourShape;
import io.orgsync.devkit.ascora.Switch.MissingDate;
import io.orgsync.devkit.ascora.Switch.NotFound;
import io.orgsync.devkit.ascora.Switch.OmittedFields;
import io.orgsync.devkit.ascora.Switch.RefusedKey;
import io.orgsync.devkit.ascora.Switch.StatusText;
import io.orgsync.devkit.ascora.Switch.TopLevelNumber;
import io.orgsync.devkit.ascora.Switch.UnknownName;
import io.orgsync.devkit.ascora.Switch.UnknownWord;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AscoraBehaviourTest {

    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final String FEED = "/Accounting/GetInvoicesToSend?priorToDate=2026-12-31";

    private final AscoraSimulator ascora = AscoraSimulator.start(
            AscoraScenario.defaults().with(AscoraTenant.of("NORTH", "key")).at(Clock.fixed(NOW, ZoneOffset.UTC)));
    private final AscoraCaller caller = new AscoraCaller(ascora, "key");
    private final Books books = ascora.books("NORTH");

    @BeforeEach
    void records() {
        books.customers().put(SimulatedCustomer.of("c1", "Harbour Cafe"));
        books.jobs().put(SimulatedJob.of("j1", "J1", JobStatus.READY_TO_INVOICE, NOW));
        books.jobs().change("j1", job -> job.set("billingCustomer", Blanks.link("c1", "Harbour Cafe")));
        books.invoices().put(SimulatedInvoice.of("i1", "Inv1", NOW));
        books.invoices()
                .change(
                        "i1",
                        invoice -> invoice.put("jobId", "j1")
                                .withArrayProperty("invoiceLines")
                                .addObject()
                                .put("amountExTax", 100));
    }

    @AfterEach
    void close() {
        ascora.close();
    }

    @ParameterizedTest
    @CsvSource({"EMPTY_401,401", "FORBIDDEN_403,403", "SUCCESS_FALSE,200"})
    void refused_key_is_answered_as_told(RefusedKey answer, int status) {
        ascora.behave(b -> b.refusedKey(answer));

        assertThat(new AscoraCaller(ascora, "wrong").get("/jobs").statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"SUCCESS_FALSE,200", "NULL_ENTITY,200", "STATUS_404,404"})
    void unknown_id_is_answered_as_told(NotFound answer, int status) {
        ascora.behave(b -> b.notFound(answer));

        assertThat(caller.get("/Jobs/Job/J9").statusCode()).isEqualTo(status);
        assertThat(caller.get("/Customers/Customer/nobody").statusCode()).isEqualTo(status);
    }

    @Test
    void list_can_be_a_bare_array() {
        ascora.behave(b -> b.listEnvelope(false));

        assertThat(caller.read("/jobs").isArray()).isTrue();
    }

    @Test
    void page_sizes_can_be_limited() {
        books.jobs().put(SimulatedJob.of("j2", "J2", JobStatus.NEW, NOW));
        ascora.behave(b -> b.defaultPageSize(1));
        assertThat(caller.rows("/jobs", "jobId")).hasSize(1);

        ascora.behave(b -> b.maxPageSize(1));

        assertThat(caller.rows("/jobs?pageSize=2", "jobId")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void empty_list_has_so_many_pages(int pages) {
        ascora.behave(b -> b.emptyListPages(pages));

        assertThat(caller.read("/Jobs/Jobs?JobStatus=NEW").path("totalPages").asInt())
                .isEqualTo(pages);
    }

    @Test
    void without_a_status_only_open_jobs_can_be_listed() {
        ascora.behave(b -> b.defaultJobStatus(DefaultJobStatus.ALL_OPEN));

        assertThat(caller.rows("/jobs", "jobId")).isEmpty();
        assertThat(caller.rows("/jobs?JobStatus=ALL", "jobId")).hasSize(1);
    }

    @Test
    void unknown_status_word_can_be_refused() {
        ascora.behave(b -> b.unknownStatusWord(UnknownWord.SUCCESS_FALSE));

        assertThat(caller.read("/jobs?JobStatus=ODD").path("success").asBoolean(true))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"UTC,2026-03-10T02:00:00Z", "ZONELESS,2026-03-10T02:00:00", "OFFSET,2026-03-10T12:00:00+10:00"})
    void dates_are_written_as_told(DateStyle style, String written) {
        ascora.behave(b -> b.dates(style));

        assertThat(caller.rows("/jobs", "dateCreated")).containsExactly(written);
    }

    @Test
    void jobs_can_look_different() {
        ascora.behave(b -> b.topLevelJobNumber(TopLevelNumber.OWN)
                .statusText(StatusText.JOINED)
                .extraAttributes(true));

        JsonNode job = caller.read("/Jobs/Job/J1").path("job");

        assertThat(job.path("topLevelJobNumber").asText()).isEqualTo("J1");
        assertThat(job.path("jobStatusText").asText()).isEqualTo("ReadyToInvoice");
        assertThat(job.has("auditTrail")).isTrue();
        assertThat(caller.read(FEED).path(0).has("auditTrail")).isTrue();
    }

    @Test
    void links_of_jobs_can_keep_the_old_name() {
        ascora.behave(b -> b.linkNamesFollow(false));
        caller.write("/Jobs/Job", "{\"siteCustomer\":{\"id\":\"c1\"}}");

        caller.write("/Customers/Customer", "{\"customerId\":\"c1\",\"companyName\":\"Bayside\"}");

        assertThat(caller.read("/Jobs/Job/J2")
                        .path("job")
                        .path("siteCustomer")
                        .path("name")
                        .asText())
                .isEqualTo("Harbour Cafe");
    }

    @Test
    void update_can_blank_what_was_left_out() {
        ascora.behave(b -> b.omittedFields(OmittedFields.BLANK));

        JsonNode customer = caller.write("/Customers/Customer", "{\"customerId\":\"c1\",\"mobileNumber\":\"1\"}")
                .path("customer");

        assertThat(customer.path("companyName").asText()).isEmpty();
        assertThat(customer.path("mobileNumber").asText()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"CREATE,true,false", "IGNORE,true,true", "REFUSE,false,true"})
    void unknown_names_are_taken_as_told(UnknownName manner, boolean success, boolean isNull) {
        ascora.behave(b -> b.unknownLink(manner).unknownJobType(manner).unknownCustomField(manner));

        JsonNode customer =
                caller.write("/Customers/Customer", "{\"companyName\":\"A\",\"customerType\":{\"Name\":\"Odd\"}}");
        JsonNode type = caller.write("/Jobs/Job", "{\"siteCustomer\":{\"id\":\"c1\"},\"jobType\":{\"name\":\"Odd\"}}");
        JsonNode field = caller.write("/Jobs/Job", """
                {"siteCustomer":{"id":"c1"},"customFields":[{"fieldName":"Odd","fieldValue":"x"}]}""");

        assertThat(customer.path("success").asBoolean()).isEqualTo(success);
        assertThat(type.path("success").asBoolean()).isEqualTo(success);
        assertThat(field.path("success").asBoolean()).isEqualTo(success);
        assertThat(customer.path("customer").path("customerType").isObject()).isEqualTo(!isNull);
        assertThat(type.path("job").path("jobType").path("name").asText().equals("Odd"))
                .isEqualTo(!isNull);
        assertThat(field.path("job").path("customFields").isArray()).isEqualTo(!isNull);
    }

    @Test
    void job_for_an_unknown_name_can_create_a_customer() {
        ascora.behave(b -> b.unknownSiteCustomer(UnknownName.CREATE));

        caller.write("/Jobs/Job", "{\"siteCustomer\":{\"name\":\"Lagoon\"}}");

        assertThat(caller.rows("/Customers/Customers", "customerName")).containsExactly("Harbour Cafe", "Lagoon");
    }

    @ParameterizedTest
    @CsvSource({"UPDATE,true,1", "IGNORED_CREATES_NEW,true,2", "REJECT,false,1"})
    void posted_job_id_is_taken_as_told(JobIdInPost manner, boolean success, int jobs) {
        ascora.behave(b -> b.jobIdInPost(manner));

        JsonNode answer = caller.write("/Jobs/Job", """
                {"jobId":"j1","siteCustomer":{"id":"c1"},"jobStatus":2}""");

        assertThat(answer.path("success").asBoolean()).isEqualTo(success);
        assertThat(books.jobs().size()).isEqualTo(jobs);
    }

    @ParameterizedTest
    @CsvSource({"BAD_REQUEST,400", "SUCCESS_FALSE,200"})
    void missing_date_is_answered_as_told(MissingDate answer, int status) {
        ascora.behave(b -> b.missingPriorToDate(answer));

        assertThat(caller.get("/Accounting/GetInvoicesToSend").statusCode()).isEqualTo(status);
    }

    @Test
    void invoices_can_be_extended_and_carry_custom_fields() {
        ascora.behave(b -> b.extendedInvoices(true));

        JsonNode invoice = caller.read(FEED + "&includeJobCustomFields=true&includeCustomerCustomFields=true"
                        + "&includeInvoiceCustomFields=true")
                .path(0);

        assertThat(invoice.path("invoiceDueDate").asText()).isEqualTo("2026-03-24T02:00:00");
        assertThat(invoice.path("amountExTax").decimalValue()).isEqualByComparingTo("100");
        assertThat(invoice.path("companyName").asText()).isEqualTo("Harbour Cafe");
        assertThat(invoice.path("jobCustomFields").isArray()).isTrue();
        assertThat(invoice.has("customerCustomFields")).isTrue();
        assertThat(invoice.has("invoiceCustomFields")).isTrue();
    }

    @Test
    void payments_can_be_stricter_and_answered_with_an_id() {
        ascora.behave(b -> b.paymentEntityId(true).overPayment(false));

        assertThat(pay(100).has("entityId")).isTrue();
        assertThat(pay(1).path("success").asBoolean()).isFalse();
        ascora.behave(b -> b.overPayment(true).unsentInvoicePayable(false));
        assertThat(pay(1).path("success").asBoolean()).isFalse();
        books.leaveFeed("i1");
        assertThat(pay(1).path("success").asBoolean()).isTrue();
    }

    @Test
    void payments_can_come_in_an_envelope() {
        ascora.behave(b -> b.paymentsEnveloped(true));

        assertThat(caller.read("/Accounting/GetPaymentsToSend?priorToDate=2026-12-31")
                        .path("totalRecords")
                        .isInt())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"NAMED,/jobLabours", "NESTED,/jobLabour/items", "BARE,''"})
    void labour_comes_in_the_container_told(LabourShape shape, String path) {
        ascora.behave(b -> b.labour(shape));

        assertThat(caller.read("/Jobs/JobLabour/J1").at(path)).hasSize(2);
    }

    @Test
    void labour_can_be_missing() {
        ascora.behave(b -> b.labour(LabourShape.EMPTY));

        assertThat(caller.read("/Jobs/JobLabour/J1")).hasSize(2);
        assertThat(caller.read("/Jobs/JobLabour/J9").path("success").asBoolean(true))
                .isFalse();
    }

    @Test
    void attachments_can_be_limited() {
        ascora.behave(b -> b.attachmentLimitBytes(4));
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhello\r\n--b--\r\n";

        var answer = caller.postAs("multipart/form-data; boundary=b", "/Attachments/Job/j1", body);

        assertThat(AscoraCaller.json(answer).path("success").asBoolean(true)).isFalse();
    }

    @Test
    void end_of_a_subscription_can_be_answered() {
        ascora.behave(b -> b.unsubscribeAnswers(true));
        books.subscriptions().add(new Subscription("s1", "http://x.test", "s", HookEvent.JOB_CREATED));

        assertThat(AscoraCaller.json(caller.delete("/Webhooks/Delete/s1"))
                        .path("success")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void calls_of_a_minute_can_be_limited() {
        ascora.behave(b -> b.requestsPerMinute(1));

        assertThat(caller.get("/jobs").statusCode()).isEqualTo(200);
        var refused = caller.get("/jobs");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
    }

    @Test
    void answers_can_be_late() {
        ascora.behave(b -> b.latencyMillis(2));

        assertThat(caller.rows("/jobs", "jobId")).hasSize(1);
    }

    @Test
    void reset_behaves_by_default_and_keeps_the_books() {
        ascora.behave(b -> b.listEnvelope(false));

        ascora.reset();

        assertThat(ascora.behaviour()).isEqualTo(AscoraBehaviour.defaults());
        assertThat(caller.rows("/jobs", "jobId")).hasSize(1);
    }

    @Test
    void senseless_switches_are_refused() {
        assertThatThrownBy(() -> ascora.behave(b -> b.defaultPageSize(0))).isInstanceOf(IllegalArgumentException.class);
    }

    private JsonNode pay(int amount) {
        return caller.write(
                "/Accounting/CreatePayment",
                "{\"invoiceNumber\":\"inv1\",\"paymentAmount\":" + amount
                        + ",\"paymentDate\":\"2026-03-10\",\"paymentMethod\":\"eft\"}");
    }
}
