package io.orgsync.ascora.pull;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.HookEvent;
import io.orgsync.devkit.ascora.JobStatus;
import io.orgsync.devkit.ascora.SimulatedCustomer;
import io.orgsync.devkit.ascora.SimulatedInvoice;
import io.orgsync.devkit.ascora.Switch.HookBody;
import io.orgsync.devkit.ascora.Switch.HookOrder;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Web hooks between pulls: whatever they do, the mirror says what Ascora says. */
@QuarkusTest
class HintedPullTest extends HintTestCase {

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
}
