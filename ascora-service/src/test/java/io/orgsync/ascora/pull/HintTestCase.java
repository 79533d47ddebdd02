package io.orgsync.ascora.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.ascora.testing.StoredRows;
import io.orgsync.devkit.ascora.Books;
import io.orgsync.devkit.ascora.HookEvent;
import io.orgsync.devkit.ascora.JobStatus;
import io.orgsync.devkit.ascora.SimulatedCustomer;
import io.orgsync.devkit.ascora.SimulatedJob;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A test of web hooks: a tenant whose records are mirrored and whose subscriptions are active. */
abstract class HintTestCase extends PullTest {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    static final String OPEN = "select id::text from ascora.webhook_inbox where organization_id = ?"
            + " and state in ('waiting', 'reading')";

    static final String LOGGED = "select sync_type || ' ' || status || ' ' || coalesce(response_data ->> 'change', '-')"
            + " from ascora.ascora_sync_logs where organization_id = ? and sync_type like 'webhook%' order by created_at, id";

    Books books() {
        return ascora.books(tenant.companyCode());
    }

    void givenSubscriptions(int customers, int jobs, int invoices) {
        givenRecords(customers, jobs, invoices);
        pulled();
        subscribed(organization);
        ascora.clearLog();
    }

    void subscribed(UUID of) {
        as(of, "admin").post(path(of, "/webhooks/subscriptions")).then().statusCode(201);
    }

    List<String> texts(String query) {
        return new StoredRows(database, organization).texts(query);
    }

    /** Waits until so many deliveries are answered and nothing waits in the inbox. */
    void settled(int deliveries) throws InterruptedException {
        assertThat(ascora.awaitHooks(deliveries, PATIENCE)).isTrue();
        await().atMost(PATIENCE).until(() -> texts(OPEN).isEmpty());
    }

    void announce(HookEvent event, SimulatedJob job) {
        ascora.announce(tenant.companyCode(), event, job);
    }

    void requireMirrorEqualsAscora() {
        assertThat(customerRows())
                .isEqualTo(MirrorOracle.customers(books().customers().all()));
        assertThat(jobRows()).isEqualTo(MirrorOracle.jobs(books().jobs().all()));
    }

    SimulatedJob changedJob(int index, JobStatus status, String name) {
        String id = books().jobs().all().get(index).id().orElseThrow();
        return books().jobs()
                .change(
                        id,
                        job -> job.put("jobStatus", status.code())
                                .put("jobStatusText", status.text())
                                .put("jobName", name));
    }

    SimulatedCustomer changedCustomer(int index, String phone) {
        String id = books().customers().all().get(index).id().orElseThrow();
        return books().customers().change(id, customer -> customer.put("phoneNumber", phone));
    }
}
