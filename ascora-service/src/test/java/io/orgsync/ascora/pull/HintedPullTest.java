package io.orgsync.ascora.pull;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.ascora.testing.StoredRows;
import io.orgsync.devkit.ascora.Books;
import io.orgsync.devkit.ascora.Calls;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.HookEvent;
import io.orgsync.devkit.ascora.JobStatus;
import io.orgsync.devkit.ascora.SimulatedCustomer;
import io.orgsync.devkit.ascora.SimulatedInvoice;
import io.orgsync.devkit.ascora.SimulatedJob;
import io.orgsync.devkit.ascora.Switch.HookBody;
import io.orgsync.devkit.ascora.Switch.HookOrder;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Web hooks between pulls: whatever they do, the mirror says what Ascora says. */
@QuarkusTest
class HintedPullTest extends PullTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String OPEN = "select id::text from ascora.webhook_inbox where organization_id = ?"
            + " and state in ('waiting', 'reading')";
    private static final String LOGGED =
            "select sync_type || ' ' || status || ' ' || coalesce(response_data ->> 'change', '-')"
                    + " from ascora.ascora_sync_logs where organization_id = ? and sync_type like 'webhook%' order by created_at, id";

    private Books books() {
        return ascora.books(tenant.companyCode());
    }

    private void givenSubscriptions(int customers, int jobs, int invoices) {
        givenRecords(customers, jobs, invoices);
        pulled();
        subscribed(organization);
        ascora.clearLog();
    }

    private void subscribed(UUID of) {
        as(of, "admin").post(path(of, "/webhooks/subscriptions")).then().statusCode(201);
    }

    private List<String> texts(String query) {
        return new StoredRows(database, organization).texts(query);
    }

    /** Waits until so many deliveries are answered and nothing waits in the inbox. */
    private void settled(int deliveries) throws InterruptedException {
        assertThat(ascora.awaitHooks(deliveries, PATIENCE)).isTrue();
        await().atMost(PATIENCE).until(() -> texts(OPEN).isEmpty());
    }

    private void announce(HookEvent event, SimulatedJob job) {
        ascora.announce(tenant.companyCode(), event, job);
    }

    private void requireMirrorEqualsAscora() {
        assertThat(customerRows())
                .isEqualTo(MirrorOracle.customers(books().customers().all()));
        assertThat(jobRows()).isEqualTo(MirrorOracle.jobs(books().jobs().all()));
    }

    private SimulatedJob changedJob(int index, JobStatus status, String name) {
        String id = books().jobs().all().get(index).id().orElseThrow();
        return books().jobs()
                .change(
                        id,
                        job -> job.put("jobStatus", status.code())
                                .put("jobStatusText", status.text())
                                .put("jobName", name));
    }

    private SimulatedCustomer changedCustomer(int index, String phone) {
        String id = books().customers().all().get(index).id().orElseThrow();
        return books().customers().change(id, customer -> customer.put("phoneNumber", phone));
    }

    @Test
    void changes_arrive_without_a_pull() throws InterruptedException {
        givenSubscriptions(10, 30, 5);
        SimulatedCustomer fresh = SimulatedCustomer.of(UUID.randomUUID().toString(), "Fresh Bakery");
        books().customers().put(fresh);
        SimulatedInvoice invoice =
                SimulatedInvoice.of(UUID.randomUUID().toString(), "Inv77777", Instant.parse("2026-03-10T00:00:00Z"));
        books().invoices().put(invoice);

        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(3, JobStatus.CLOSED, "closed now"));
        ascora.announce(tenant.companyCode(), HookEvent.CUSTOMER_MODIFIED, changedCustomer(4, "07 5555 0000"));
        ascora.announce(tenant.companyCode(), HookEvent.CUSTOMER_CREATED, fresh);
        ascora.announce(tenant.companyCode(), HookEvent.INVOICE_CREATED, invoice);
        settled(4);

        requireMirrorEqualsAscora();
        assertThat(invoiceRows()).containsKey(invoice.id().orElseThrow());
        assertThat(requests(Endpoint.JOBS)).isEmpty();
        assertThat(requests(Endpoint.JOB)).hasSize(1);
        assertThat(texts(LOGGED))
                .containsExactlyInAnyOrder(
                        "webhook_job_status_changed success updated",
                        "webhook_customer_modified success updated",
                        "webhook_customer_created success inserted",
                        "webhook_invoice_created success read");
        assertThat(data("/logs?syncType=webhook_job_status_changed").getString("logs[0].resourceType"))
                .isEqualTo("job");
    }

    @Test
    void lying_body_changes_nothing_but_what_ascora_itself_says() throws InterruptedException {
        givenSubscriptions(5, 10, 2);
        ascora.behave(behaviour -> behaviour.hookBody(HookBody.LIE));

        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(2, JobStatus.BOOKED, "the real name"));
        announce(HookEvent.JOB_CREATED, books().jobs().all().get(6));
        settled(2);

        requireMirrorEqualsAscora();
    }

    @Test
    void body_with_invented_fields_is_read_like_any_other() throws InterruptedException {
        givenSubscriptions(5, 10, 2);
        ascora.behave(behaviour -> behaviour.hookBody(HookBody.EXTRA_ATTRIBUTES));

        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(2, JobStatus.BOOKED, "with extras"));
        settled(1);

        requireMirrorEqualsAscora();
    }

    @Test
    void empty_body_is_noted_and_the_next_pull_brings_the_change() throws InterruptedException {
        givenSubscriptions(5, 10, 2);
        ascora.behave(behaviour -> behaviour.hookBody(HookBody.EMPTY));

        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(2, JobStatus.BOOKED, "told of nothing"));
        settled(1);
        assertThat(texts(LOGGED)).containsExactly("webhook_job_status_changed skipped -");
        pulled();

        requireMirrorEqualsAscora();
    }

    @Test
    void change_that_is_never_told_is_found_by_the_next_pull_and_the_silence_is_reported() {
        givenSubscriptions(5, 10, 2);
        ascora.behave(behaviour -> behaviour.hookCopies(0));
        pulled();

        ascora.announce(tenant.companyCode(), HookEvent.CUSTOMER_MODIFIED, changedCustomer(1, "07 1"));
        pulled();

        requireMirrorEqualsAscora();
        assertThat(data("/status").getList("webhooks.silent")).containsExactly("CustomerModified");
        assertThat(as("admin")
                        .get(path("/webhooks/subscriptions"))
                        .jsonPath()
                        .getList("data.subscriptions.findAll { it.silent }.event"))
                .containsExactly("CustomerModified");
    }

    @Test
    void repeated_deliveries_are_read_once_or_twice_and_change_the_record_once() throws InterruptedException {
        givenSubscriptions(5, 10, 2);
        ascora.behave(behaviour -> behaviour.hookCopies(10));

        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(2, JobStatus.BOOKED, "told ten times"));
        settled(10);

        requireMirrorEqualsAscora();
        assertThat(requests(Endpoint.JOB)).hasSizeBetween(1, 2);
        assertThat(texts(LOGGED).stream().filter(row -> row.endsWith("updated")))
                .hasSize(1);
    }

    @Test
    void late_and_reordered_deliveries_leave_the_newest_state() throws InterruptedException {
        givenSubscriptions(5, 10, 2);
        ascora.behave(behaviour -> behaviour.hookOrder(HookOrder.REVERSED));

        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(2, JobStatus.BOOKED, "first"));
        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(2, JobStatus.IN_PROGRESS, "second"));
        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(2, JobStatus.COMPLETED, "third"));
        pulled();
        Map<String, List<String>> versions = versions();
        ascora.releaseHooks();
        settled(3);

        requireMirrorEqualsAscora();
        assertThat(versions()).as("an echo writes nothing").isEqualTo(versions);
    }

    @Test
    void forged_records_are_asked_for_and_change_nothing() {
        givenSubscriptions(5, 10, 2);
        Map<String, List<String>> versions = versions();
        String invented = UUID.randomUUID().toString();

        deliver("CustomerModified", "{\"customerId\":\"" + invented + "\",\"customerName\":\"Mallory\"}");
        deliver("JobCreated", "{\"jobNumber\":\"J-666\",\"jobId\":\"" + invented + "\",\"jobName\":\"Mallory\"}");
        deliver("JobCreated", "{\"jobId\":\"" + invented + "\"}");
        deliver("InvoiceModified", "{\"event\":{\"invoiceNumber\":\"Inv666\",\"invoiceId\":\"" + invented + "\"}}");
        await().atMost(PATIENCE).until(() -> texts(OPEN).isEmpty());

        assertThat(versions()).isEqualTo(versions);
        assertThat(texts(LOGGED)).hasSize(4).allMatch(row -> row.endsWith(" skipped -"));
    }

    private void deliver(String event, String body) {
        String to = books().subscriptions().stream()
                .filter(one -> one.event().word().equals(event))
                .findFirst()
                .orElseThrow()
                .hookUrl();
        given().contentType("application/json").body(body).post(to).then().statusCode(200);
    }

    @Test
    void hint_that_arrives_while_its_record_is_read_is_read_again() throws InterruptedException {
        givenSubscriptions(5, 10, 2);
        ascora.inject(Calls.to(Endpoint.JOB).of(tenant.companyCode()), Fault.gate("reading"));
        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(2, JobStatus.BOOKED, "before"));
        assertThat(ascora.gate("reading").awaitReached(PATIENCE)).isTrue();

        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(2, JobStatus.COMPLETED, "after"));
        assertThat(ascora.awaitHooks(2, PATIENCE)).isTrue();
        ascora.gate("reading").release();
        settled(2);

        requireMirrorEqualsAscora();
        assertThat(requests(Endpoint.JOB)).hasSize(2);
    }

    @Test
    void hint_waits_for_the_pull_that_is_under_way() throws InterruptedException {
        givenSubscriptions(5, 250, 2);
        ascora.inject(Calls.jobs().of(tenant.companyCode()).onPages(3, 3), Fault.gate("page"));
        as("operator").post(path("/sync/manual"));
        assertThat(ascora.gate("page").awaitReached(PATIENCE)).isTrue();

        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(2, JobStatus.BOOKED, "on a page that was read"));
        assertThat(ascora.awaitHooks(1, PATIENCE)).isTrue();
        assertThat(requests(Endpoint.JOB)).isEmpty();
        ascora.gate("page").release();
        settled(1);

        assertThat(endedRun(organization).getString("status")).isEqualTo("completed");
        requireMirrorEqualsAscora();
    }

    @Test
    void record_is_asked_for_again_until_ascora_answers() throws InterruptedException {
        givenSubscriptions(5, 10, 2);
        ascora.inject(Calls.to(Endpoint.JOB).of(tenant.companyCode()).times(6), Fault.status(503));

        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(2, JobStatus.BOOKED, "at last"));
        settled(1);

        requireMirrorEqualsAscora();
        assertThat(texts(LOGGED)).containsExactly("webhook_job_status_changed success updated");
    }

    @Test
    void record_that_never_can_be_read_is_given_up_and_holds_up_no_other() throws InterruptedException {
        givenSubscriptions(5, 10, 2);
        ascora.inject(Calls.to(Endpoint.JOB).of(tenant.companyCode()).forever(), Fault.html(200));

        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(2, JobStatus.BOOKED, "unreadable"));
        ascora.announce(tenant.companyCode(), HookEvent.CUSTOMER_MODIFIED, changedCustomer(1, "07 2"));
        settled(2);

        assertThat(customerRows())
                .isEqualTo(MirrorOracle.customers(books().customers().all()));
        assertThat(texts(LOGGED))
                .containsExactlyInAnyOrder(
                        "webhook_job_status_changed failed -", "webhook_customer_modified success updated");
        assertThat(data("/logs?status=failed").getString("logs[0].errorClass")).isEqualTo("contract_violation");
    }

    @Test
    void refused_key_ends_the_asking_and_asks_for_another_key() throws InterruptedException {
        givenSubscriptions(5, 10, 2);
        ascora.inject(Calls.to(Endpoint.JOB).of(tenant.companyCode()).forever(), Fault.status(401));

        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(2, JobStatus.BOOKED, "refused"));
        settled(1);

        assertThat(data("/status").getString("connectionStatus")).isEqualTo("needs_reauth");
        assertThat(requests(Endpoint.JOB)).hasSize(1);
    }

    @Test
    void hints_of_two_organisations_with_the_same_ids_stay_apart() throws InterruptedException {
        givenSubscriptions(5, 10, 2);
        UUID twin = givenTwin(5, 10, 2);
        pulled(twin);
        Map<String, List<String>> others = rows(twin, MirrorOracle.JOBS);

        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(2, JobStatus.BOOKED, "only here"));
        settled(1);

        requireMirrorEqualsAscora();
        assertThat(rows(twin, MirrorOracle.JOBS)).isEqualTo(others);
    }

    @Test
    void switched_off_records_are_not_read() throws InterruptedException {
        givenSubscriptions(5, 10, 2);
        as("admin").body("{\"syncSettings\":{\"syncJobs\":false}}").put(path("/settings"));

        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(2, JobStatus.BOOKED, "not wanted"));
        settled(1);

        assertThat(requests(Endpoint.JOB)).isEmpty();
        assertThat(texts(LOGGED)).containsExactly("webhook_job_status_changed skipped -");
    }

    @Test
    void burst_of_500_hints_with_a_fifth_repeated_loses_none() throws InterruptedException {
        givenSubscriptions(5, 450, 2);
        List<SimulatedJob> changed = new ArrayList<>();
        for (int index = 0; index < 400; index++) {
            changed.add(changedJob(index, JobStatus.BOOKED, "burst " + index));
        }

        for (int index = 0; index < 500; index++) {
            announce(HookEvent.JOB_STATUS_CHANGED, changed.get(index % 400));
            if (index % 25 == 24) {
                assertThat(ascora.awaitHooks(index + 1, PATIENCE)).isTrue();
            }
        }
        settled(500);

        assertThat(ascora.hookDeliveries()).hasSize(500).allMatch(delivery -> delivery.status() == 200);
        requireMirrorEqualsAscora();
    }

    @Test
    void hints_that_were_looked_into_are_deleted_after_a_while() throws InterruptedException {
        givenSubscriptions(5, 10, 2);
        announce(HookEvent.JOB_STATUS_CHANGED, changedJob(2, JobStatus.BOOKED, "long ago"));
        settled(1);
        StoredRows stored = new StoredRows(database, organization);

        stored.execute("update ascora.webhook_inbox set processed_at = processed_at - interval '2 days'"
                + " where organization_id = ?");
        stored.execute("update ascora.dispatch_inbox set purge_at = now() where organization_id = ?");

        await().atMost(PATIENCE)
                .until(() -> texts("select id::text from ascora.webhook_inbox where organization_id = ?")
                        .isEmpty());
    }
}
