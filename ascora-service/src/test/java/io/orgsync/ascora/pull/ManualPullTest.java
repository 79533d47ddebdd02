package io.orgsync.ascora.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.ascora.testing.StoredRows;
import io.orgsync.devkit.ascora.AscoraBehaviourBuilder;
import io.orgsync.devkit.ascora.Books;
import io.orgsync.devkit.ascora.Calls;
import io.orgsync.devkit.ascora.Dirt;
import io.orgsync.devkit.ascora.DirtKind;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.JobStatus;
import io.orgsync.devkit.ascora.Kind;
import io.orgsync.devkit.ascora.RecordChange;
import io.orgsync.devkit.ascora.SimulatedInvoice;
import io.orgsync.devkit.ascora.SimulatedJob;
import io.orgsync.devkit.ascora.Switch.DateStyle;
import io.orgsync.devkit.ascora.Switch.StatusText;
import io.orgsync.devkit.ascora.Switch.TopLevelNumber;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ManualPullTest extends PullTest {

    private static final String UNSEEN =
            "select ascora_job_id from ascora.ascora_jobs" + " where organization_id = ? and missing_since is not null";
    private static final String LEFT = "select ascora_invoice_id from ascora.ascora_invoices"
            + " where organization_id = ? and left_feed_at is not null";

    private Books books() {
        return ascora.books(tenant.companyCode());
    }

    @Test
    void dirty_records_of_41_pages_arrive_in_the_mirror_or_in_quarantine_as_the_oracle_says() {
        givenRecords(1_200, 4_003, 300, Dirt.ofEach(3));
        ascora.clearLog();

        JsonPath run = pulled();

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed_with_errors");
        assertThat(requests(Endpoint.JOBS)).hasSize(41);
        assertThat(customerRows())
                .hasSize(1_194)
                .isEqualTo(MirrorOracle.customers(books().customers().all()));
        assertThat(jobRows())
                .hasSize(3_997)
                .isEqualTo(MirrorOracle.jobs(books().jobs().all()));
        assertThat(invoiceRows()).hasSize(291).isEqualTo(MirrorOracle.invoices(inTheFeed()));
        assertThat(run.getList("streams.stream")).isEqualTo(List.of("customers", "jobs", "invoices"));
        assertThat(run.getList("streams.inserted")).isEqualTo(List.of(1_194, 3_997, 291));
        assertThat(run.getList("streams.pages")).isEqualTo(List.of(12, 41, 1));
        assertThat(run.getList("streams.quarantined")).isEqualTo(List.of(6, 6, 6));
        assertThat(data("/quarantine").getInt("total")).isEqualTo(18);
    }

    /** Ascora does not show invoices that are dated ahead. */
    private List<SimulatedInvoice> inTheFeed() {
        return books().invoices().all().stream()
                .filter(invoice -> invoice.date()
                        .filter(date -> date.isAfter(Instant.now()))
                        .isEmpty())
                .toList();
    }

    static Stream<UnaryOperator<AscoraBehaviourBuilder>> attestedStyles() {
        return Stream.of(
                behaviour -> behaviour.listEnvelope(false),
                behaviour -> behaviour.maxPageSize(60),
                behaviour -> behaviour.dates(DateStyle.ZONELESS),
                behaviour -> behaviour.dates(DateStyle.OFFSET),
                behaviour -> behaviour.statusText(StatusText.JOINED),
                behaviour -> behaviour.topLevelJobNumber(TopLevelNumber.OWN),
                behaviour -> behaviour.extraAttributes(true).extendedInvoices(true));
    }

    @ParameterizedTest
    @MethodSource("attestedStyles")
    void lists_are_read_in_every_attested_style(UnaryOperator<AscoraBehaviourBuilder> style) {
        ascora.behave(style);
        givenRecords(20, 250, 10);

        JsonPath run = pulled();

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(run.getList("streams.inserted")).isEqualTo(List.of(20, 250, 10));
        assertThat(pulled().getInt("streams.updated.sum()")).isZero();
    }

    @Test
    void pull_with_every_stream_switched_off_says_nothing_of_the_connection() {
        givenRecords(1, 1, 1);
        new StoredRows(database, organization)
                .execute("update ascora.ascora_integrations set connection_status = 'needs_reauth'"
                        + " where organization_id = ?");
        as("admin")
                .body(Map.of("syncSettings", Map.of("syncCustomers", false, "syncJobs", false, "syncInvoices", false)))
                .put(path("/settings"))
                .then()
                .statusCode(200);

        assertThat(pulled().getString("status")).isEqualTo("completed");

        assertThat(data("/status").getString("lastSync")).isNull();
        assertThat(data("/sync/status").getString("connectionStatus")).isEqualTo("needs_reauth");
    }

    @Test
    void empty_lists_are_complete_with_no_page_or_one() {
        givenRecords(0, 0, 0);
        for (int pages : List.of(0, 1)) {
            ascora.behave(behaviour -> behaviour.emptyListPages(pages));
            assertThat(pulled().getString("status")).isEqualTo("completed");
        }
    }

    @Test
    void second_pull_over_unchanged_records_writes_no_row_of_them() {
        givenRecords(250, 430, 40, Dirt.ofEach(1));
        pulled();
        Map<String, List<String>> versions = versions();

        JsonPath run = pulled();

        assertThat(run.getInt("streams.inserted.sum()")).isZero();
        assertThat(run.getInt("streams.updated.sum()")).as(run.prettify()).isZero();
        assertThat(run.getInt("streams.missing.sum()")).isZero();
        assertThat(run.getInt("streams.unchanged.sum()")).isEqualTo(versions.size());
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void changed_records_are_updated_and_no_others() {
        givenRecords(300, 1_000, 100);
        pulled();
        Map<String, List<String>> before = versions();
        Set<String> changed = books().jobs().changeShare(0.01, 7, job -> job.put("jobName", "changed")).stream()
                .map(job -> job.id().orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));

        JsonPath run = pulled();

        assertThat(changed).hasSize(10);
        assertThat(run.getInt("streams.updated.sum()")).isEqualTo(10);
        Map<String, List<String>> after = versions();
        assertThat(after.entrySet().stream()
                        .filter(row -> !row.getValue().equals(before.get(row.getKey())))
                        .count())
                .isEqualTo(10);
        assertThat(rows(
                                organization,
                                "select ascora_job_id from ascora.ascora_jobs"
                                        + " where organization_id = ? and job_title = 'changed'")
                        .keySet())
                .isEqualTo(changed);
    }

    @Test
    void jobs_that_move_between_pages_while_they_are_read_are_not_lost() {
        givenRecords(10, 450, 5);
        List<SimulatedJob> jobs = books().jobs().all();
        SimulatedJob first = jobs.get(0);
        SimulatedJob fresh = SimulatedJob.of(UUID.randomUUID().toString(), "J99999", JobStatus.NEW, NOW);
        ascora.inject(
                Calls.jobs().of(tenant.companyCode()).onPages(2, 2),
                Fault.shift(
                        new RecordChange.Remove(Kind.JOB, first.id().orElseThrow()),
                        new RecordChange.Remove(Kind.JOB, jobs.get(50).id().orElseThrow())));
        ascora.inject(
                Calls.jobs().of(tenant.companyCode()).onPages(4, 4),
                Fault.shift(new RecordChange.PutFirst(Kind.JOB, fresh.json().tree())));

        JsonPath run = pulled();

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(jobRows().keySet())
                .containsAll(MirrorOracle.jobs(books().jobs().all()).keySet());
    }

    @Test
    void job_that_a_complete_sweep_no_longer_sees_is_kept_and_marked_until_it_is_back() {
        givenRecords(10, 120, 5);
        pulled();
        SimulatedJob gone = books().jobs().all().get(7);
        String id = gone.id().orElseThrow();
        books().jobs().remove(id);

        JsonPath without = pulled();

        assertThat(without.getInt("streams.find { it.stream == 'jobs' }.missing"))
                .isEqualTo(1);
        assertThat(rows(organization, UNSEEN)).containsOnlyKeys(id);
        assertThat(data("/jobs/" + id).getString("missingSince")).isNotNull();

        books().jobs().put(gone);
        JsonPath again = pulled();

        assertThat(again.getInt("streams.find { it.stream == 'jobs' }.missing")).isZero();
        assertThat(rows(organization, UNSEEN)).isEmpty();
        assertThat(jobRows()).hasSize(120);
    }

    @Test
    void invoice_that_leaves_the_feed_is_kept_with_the_time_it_left() {
        givenRecords(10, 20, 30);
        pulled();
        String id = books().invoices().all().get(3).id().orElseThrow();
        books().leaveFeed(id);

        pulled();

        assertThat(invoiceRows()).hasSize(30);
        assertThat(rows(organization, LEFT)).containsOnlyKeys(id);
        assertThat(data("/invoices/" + id).getString("leftFeedAt")).isNotNull();
        ascora.requireNothingMarked();
    }

    @Test
    void two_organisations_with_the_same_ids_of_ascora_keep_their_records_apart() {
        givenRecords(30, 120, 15);
        UUID twin = givenTwin(30, 120, 15);
        pulled();
        Map<String, List<String>> own = jobRows();

        pulled(twin);
        books().jobs().changeShare(1, 3, job -> job.put("jobName", "mine"));
        pulled();

        assertThat(rows(twin, MirrorOracle.JOBS)).isEqualTo(own);
        assertThat(jobRows().keySet()).isEqualTo(own.keySet());
        assertThat(jobRows()).isNotEqualTo(own);
    }

    @Test
    void records_without_an_id_are_named_in_the_result_and_leave_it_a_success() {
        givenRecords(20, 20, 20, Dirt.NONE.jobs(DirtKind.MISSING_ID, 2));

        JsonPath result = as("operator")
                .post(path("/sync/manual"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(result.getBoolean("success")).isTrue();
        assertThat(result.getMap("data").keySet()).isEqualTo(Set.of("customers", "jobs", "invoices"));
        assertThat(result.getMap("data.customers").keySet())
                .isEqualTo(Set.of("success", "processed", "failed", "skipped", "errors", "duration"));
        assertThat(result.getBoolean("data.jobs.success")).isTrue();
        assertThat(result.getInt("data.jobs.processed")).isEqualTo(18);
        assertThat(result.getInt("data.jobs.failed")).isEqualTo(2);
        assertThat(result.getString("data.jobs.errors[0].resource")).isEqualTo("job");
        assertThat(result.getString("data.jobs.errors[0].message")).isEqualTo("the job has no id");
    }

    @Test
    void only_the_wanted_resources_that_are_switched_on_are_pulled() {
        givenRecords(20, 20, 20);
        as("admin")
                .body(Map.of("syncSettings", Map.of("syncCustomers", true, "syncJobs", false, "syncInvoices", true)))
                .put(path("/settings"))
                .then()
                .statusCode(200);
        ascora.clearLog();

        JsonPath result = as("operator")
                .post(path("/sync/manual?resources=jobs,invoices"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(result.getInt("data.customers.skipped")).isEqualTo(1);
        assertThat(result.getInt("data.jobs.skipped")).isEqualTo(1);
        assertThat(result.getInt("data.invoices.processed")).isEqualTo(20);
        assertThat(requests())
                .extracting(request -> request.endpoint())
                .containsExactly(Endpoint.INVOICES_TO_SEND, Endpoint.PAYMENTS_TO_SEND);
        problem(as("operator").post(path("/sync/manual?resources=quotes")), 400, "invalid-request");
    }
}
