package io.orgsync.devkit.ascora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AscoraFaultTest {

    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NEW_CUSTOMER = "{\"companyName\":\"Lagoon Motel\"}";

    private final AscoraSimulator ascora =
            AscoraSimulator.start(AscoraScenario.defaults().with(AscoraTenant.of("NORTH", "key")));
    private final AscoraCaller caller = new AscoraCaller(ascora, "key");
    private final Books books = ascora.books("NORTH");

    @BeforeEach
    void ten_jobs() {
        for (int i = 0; i < 10; i++) {
            books.jobs().put(SimulatedJob.of("job-" + i, "J" + i, JobStatus.NEW, NOW));
        }
    }

    @AfterEach
    void close() {
        ascora.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405, 408, 429, 500, 502, 503})
    void status_comes_once_and_without_a_body(int status) {
        ascora.inject(Calls.jobs(), Fault.status(status));

        var answer = caller.get("/Jobs/Jobs");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
        assertThat(caller.get("/Jobs/Jobs").statusCode()).isEqualTo(200);
    }

    @Test
    void rate_limits_say_when_to_come_back_in_every_style() {
        ascora.inject(Calls.jobs(), Fault.rateLimited(Duration.ofSeconds(7)));
        ascora.inject(Calls.jobs(), Fault.rateLimited(NOW));
        ascora.inject(Calls.jobs(), Fault.rateLimited());

        var answers = List.of(caller.get("/jobs"), caller.get("/jobs"), caller.get("/jobs"));

        assertThat(answers)
                .extracting(answer -> answer.headers().firstValue("Retry-After").orElse("absent"))
                .containsExactly("7", "Tue, 10 Mar 2026 02:00:00 GMT", "absent");
    }

    @Test
    void refusal_is_a_200_that_says_no() {
        ascora.inject(Calls.jobs(), Fault.refusal("QUOTA"));

        JsonNode answer = caller.read("/jobs");

        assertThat(answer.path("success").asBoolean(true)).isFalse();
        assertThat(answer.path("message").asText()).isEqualTo("QUOTA");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void html_comes_with_good_and_bad_status(int status) {
        ascora.inject(Calls.jobs(), Fault.html(status));

        var answer = caller.get("/jobs");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void bodies_can_be_empty_truncated_or_cut() {
        ascora.inject(Calls.jobs(), Fault.emptyBody());
        ascora.inject(Calls.jobs(), Fault.truncatedJson());
        ascora.inject(Calls.jobs(), Fault.cutTransfer());

        assertThat(caller.get("/jobs").body()).isEmpty();
        assertThatThrownBy(
                        () -> AscoraCaller.MAPPER.readTree(caller.get("/jobs").body()))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> caller.get("/jobs")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void redirect_leads_elsewhere() {
        ascora.inject(Calls.jobs(), Fault.redirect("http://elsewhere.test/"));

        var answer = caller.get("/jobs");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("http://elsewhere.test/");
    }

    @Test
    void reset_before_processing_leaves_nothing_and_after_it_everything() {
        ascora.inject(Calls.to(Endpoint.SAVE_CUSTOMER).forever(), Fault.resetBefore());
        assertThatThrownBy(() -> caller.post("/Customers/Customer", NEW_CUSTOMER))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(books.customers().size()).isZero();
        ascora.clearFaults();
        ascora.inject(Calls.to(Endpoint.SAVE_CUSTOMER), Fault.resetAfter());

        assertThatThrownBy(() -> caller.post("/Customers/Customer", NEW_CUSTOMER))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(books.customers().size()).isEqualTo(1);
    }

    @Test
    void status_can_come_before_and_after_processing() {
        ascora.inject(Calls.to(Endpoint.SAVE_CUSTOMER), Fault.status(503));
        ascora.inject(Calls.to(Endpoint.SAVE_CUSTOMER), Fault.statusAfterProcessing(502));

        assertThat(caller.post("/Customers/Customer", NEW_CUSTOMER).statusCode())
                .isEqualTo(503);
        assertThat(books.customers().size()).isZero();
        assertThat(caller.post("/Customers/Customer", NEW_CUSTOMER).statusCode())
                .isEqualTo(502);
        assertThat(books.customers().size()).isEqualTo(1);
    }

    @Test
    void slow_and_late_answers_arrive_complete() {
        ascora.inject(Calls.jobs(), Fault.slowBody(1000, Duration.ofMillis(1)));
        ascora.inject(Calls.jobs(), Fault.delay(Duration.ofMillis(5)));

        assertThat(caller.rows("/jobs", "jobId")).hasSize(10);
        assertThat(caller.rows("/jobs", "jobId")).hasSize(10);
    }

    @Test
    void hanging_call_is_answered_by_nothing_but_the_end() throws InterruptedException {
        ascora.inject(Calls.jobs(), Fault.hang());
        var answer = caller.getLater("/jobs");
        assertThat(ascora.awaitRequests(Endpoint.JOBS, 1, PATIENCE)).isTrue();

        ascora.close();

        assertThatThrownBy(answer::join).isInstanceOf(CompletionException.class);
    }

    @Test
    void gate_holds_the_second_page_until_released() throws InterruptedException {
        ascora.inject(Calls.jobs().onPages(2, 2), Fault.gate("second"));
        caller.get("/jobs?page=1&pageSize=5");
        var answer = caller.getLater("/jobs?page=2&pageSize=5");
        assertThat(ascora.gate("second").awaitReached(PATIENCE)).isTrue();
        assertThat(answer).isNotDone();

        ascora.gate("second").release();

        assertThat(AscoraCaller.json(answer.join()).path("results")).hasSize(5);
    }

    @Test
    void record_comes_again_when_another_is_inserted_in_front() {
        JsonNode inserted =
                SimulatedJob.of("job-x", "JX", JobStatus.NEW, NOW).json().tree();
        ascora.inject(Calls.jobs(), Fault.shift(new RecordChange.PutFirst(Kind.JOB, inserted)));

        assertThat(caller.rows("/jobs?pageSize=4", "jobNumber")).endsWith("J3");
        JsonNode second = caller.read("/jobs?page=2&pageSize=4");

        assertThat(second.path("results").path(0).path("jobNumber").asText()).isEqualTo("J3");
        assertThat(second.path("totalRecords").asInt()).isEqualTo(11);
    }

    @Test
    void record_is_skipped_when_another_disappears() {
        ascora.inject(Calls.jobs(), Fault.shift(new RecordChange.Remove(Kind.JOB, "job-0")));

        assertThat(caller.rows("/jobs?pageSize=4", "jobNumber")).containsExactly("J0", "J1", "J2", "J3");
        assertThat(caller.rows("/jobs?page=2&pageSize=4", "jobNumber")).startsWith("J5");
    }

    @Test
    void pages_can_overlap_never_end_or_be_empty() {
        ascora.inject(Calls.jobs(), Fault.repeatedRows(1));
        ascora.inject(Calls.jobs(), Fault.endlessPages());
        ascora.inject(Calls.jobs(), Fault.emptyPage());

        assertThat(caller.rows("/jobs?page=2&pageSize=4", "jobNumber")).startsWith("J3");
        JsonNode endless = caller.read("/jobs?page=50&pageSize=4");
        assertThat(endless.path("results")).hasSize(4);
        assertThat(endless.path("totalPages").asInt()).isGreaterThan(50);
        assertThat(caller.rows("/jobs?pageSize=4", "jobNumber")).isEmpty();
    }

    @Test
    void envelope_can_lack_results_and_lie_about_totals() {
        ascora.inject(Calls.jobs(), Fault.nullResults());
        ascora.inject(Calls.jobs(), Fault.totals(1, 3));

        assertThat(caller.read("/jobs").path("results").isNull()).isTrue();
        JsonNode lie = caller.read("/jobs?pageSize=4");
        assertThat(lie.path("results")).hasSize(4);
        assertThat(lie.path("totalPages").asInt()).isEqualTo(1);
    }

    @Test
    void faults_can_be_meant_for_one_tenant() {
        ascora.inject(Calls.jobs().of("SOUTH").forever(), Fault.status(500));

        assertThat(caller.get("/jobs").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_trusts_the_certificate() {
        try (AscoraSimulator tls =
                AscoraSimulator.start(AscoraScenario.defaults().withUntrustedTls())) {
            assertThat(tls.baseUrl()).startsWith("https://");
            assertThatThrownBy(() -> new AscoraCaller(tls, "key").get("/jobs"))
                    .isInstanceOf(UncheckedIOException.class)
                    .cause()
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("certification path");
        }
    }
}
