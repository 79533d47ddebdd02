package io.orgsync.ascora.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.ascora.testing.StoredRows;
import io.orgsync.devkit.ascora.Calls;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.HookEvent;
import io.orgsync.devkit.ascora.JobStatus;
import io.orgsync.devkit.ascora.SimulatedJob;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens to a hint between its arrival and its end. */
@QuarkusTest
class HintReadingTest extends HintTestCase {

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
