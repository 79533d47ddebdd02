package io.orgsync.ascora.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.upstream.AscoraClient.TimeLimits;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.ResponseHeaders;
import io.orgsync.model.upstream.UpstreamCall;
import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.model.upstream.UpstreamRequest;
import io.orgsync.model.upstream.UpstreamResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AscoraClientTest {

    private static final AscoraAccount ACCOUNT = new AscoraAccount(
            new OrganizationId(new UUID(1, 2)),
            "ascora:1",
            URI.create("https://api.example.test/base"),
            Secret.of("s3cret"),
            120);

    private final Deque<Uni<UpstreamResponse>> answers = new ArrayDeque<>();
    private final List<UpstreamRequest> sent = new ArrayList<>();
    private final UpstreamCall call = request -> {
        sent.add(request);
        return answers.remove();
    };
    private final AscoraClient client = new AscoraClient(call, ACCOUNT, TimeLimits.allOf(Duration.ofSeconds(8)), 100);

    private static UpstreamResponse response(int status, String body) {
        return new UpstreamResponse(status, ResponseHeaders.none(), Buffer.buffer(body), Duration.ZERO);
    }

    private void answer(String body) {
        answers.add(Uni.createFrom().item(response(200, body)));
    }

    private void fail(FailureKind kind, int status, String body) {
        answers.add(Uni.createFrom().failure(UpstreamFailure.of(kind, "no").withReply(response(status, body))));
    }

    private static <T> T got(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(1));
    }

    private static UpstreamFailure failed(Uni<?> answer) {
        return catchThrowableOfType(UpstreamFailure.class, () -> got(answer));
    }

    @Test
    void list_asks_for_a_page_with_the_raw_key() {
        answer("{\"success\":true,\"results\":[{}],\"totalPages\":3,\"totalRecords\":250}");

        ListPage page = got(client.listJobs(JobQuery.createdFrom(LocalDate.of(2026, 3, 1)), 2));

        assertThat(page.totalRecords()).hasValue(250);
        assertThat(page.hasNext()).isTrue();
        assertThat(sent.get(0).uri())
                .hasToString(
                        "https://api.example.test/base/Jobs/Jobs?JobStatus=ALL&StartDate=2026-03-01&Page=2&PageSize=100");
        assertThat(sent.get(0).headers()).containsEntry("Auth", "s3cret").doesNotContainKey("Authorization");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"success\":true,\"results\":[],\"totalPages\":0,\"totalRecords\":0} | 0",
                "{\"Success\":true,\"Results\":[{},{}],\"TotalPages\":\"1\",\"TotalRecords\":\"2\"} | 2",
                "{\"success\":true,\"results\":null,\"totalRecords\":0} | 0",
                "[{},{},{}] | 3"
            })
    void lists_come_in_several_shapes(String body, int records) {
        answer(body);
        ListPage page = got(client.listCustomers(1));
        assertThat(page.results()).hasSize(records);
        assertThat(page.hasNext()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true}",
                "{\"success\":true,\"results\":null,\"totalRecords\":7}",
                "{\"success\":true,\"results\":{}}",
                "<html>",
                "",
                "[{}",
                "7"
            })
    void unexpected_list_is_a_contract_violation(String body) {
        answer(body);
        assertThat(failed(client.listCustomers(1)).kind()).isEqualTo(FailureKind.CONTRACT_VIOLATION);
    }

    @Test
    void success_false_is_a_refusal_in_cleaned_words() {
        answer("{\"success\":false,\"message\":\"<b>No</b> s3cret\\n\"}");
        UpstreamFailure refused = failed(client.listCustomers(1));
        assertThat(refused.kind()).isEqualTo(FailureKind.REFUSED);
        assertThat(refused.getMessage()).isEqualTo("No ***");
    }

    @Test
    void refusal_by_status_tells_its_reason() {
        fail(FailureKind.REFUSED, 400, "{\"success\":false,\"message\":\"priorToDate is missing\"}");
        assertThat(failed(client.invoicesToSend(LocalDate.EPOCH)).getMessage()).isEqualTo("priorToDate is missing");
    }

    @Test
    void record_is_found_in_its_envelope_or_bare() {
        answer("{\"success\":true,\"message\":null,\"job\":{\"jobId\":\"1\"}}");
        answer("{\"jobId\":\"2\"}");
        assertThat(got(client.job("J 1/2")).map(job -> job.path("jobId").asText()))
                .contains("1");
        assertThat(got(client.job("J2")).map(job -> job.path("jobId").asText())).contains("2");
        assertThat(sent.get(0).uri()).hasToString("https://api.example.test/base/Jobs/Job/J%201%2F2");
    }

    @Test
    void record_is_unknown_by_null_or_status() {
        answer("{\"success\":true,\"customer\":null}");
        fail(FailureKind.NOT_FOUND, 404, "");
        assertThat(got(client.customer("x"))).isEmpty();
        assertThat(got(client.customer("x"))).isEmpty();
    }

    @Test
    void record_is_unknown_by_success_false_while_the_key_is_taken() {
        answer("{\"success\":false,\"message\":\"no such customer\"}");
        answer("{\"success\":true,\"results\":[],\"totalPages\":0,\"totalRecords\":0}");
        assertThat(got(client.customer("x"))).isEmpty();
    }

    @Test
    void record_is_not_unknown_when_the_key_is_refused() {
        answer("{\"success\":false,\"message\":\"bad key\"}");
        answer("{\"success\":false,\"message\":\"bad key\"}");
        assertThat(failed(client.customer("x")).kind()).isEqualTo(FailureKind.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\":1},{\"id\":2},{\"id\":3}]", "{\"results\":[{\"id\":1},{\"id\":2},{\"id\":3}]}"})
    void invoices_are_read_piece_by_piece(String body) {
        answer(body);
        InvoiceFeed feed = got(client.invoicesToSend(LocalDate.of(2026, 3, 1)));
        assertThat(feed.next(2)).hasSize(2);
        assertThat(feed.next(2)).extracting(JsonNode::toString).containsExactly("{\"id\":3}");
        assertThat(feed.next(2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\":1},{\"id\":2", "[{\"id\":1} x", "[{\"id\":1}"})
    void invoices_that_are_broken_off_fail(String body) {
        answer(body);
        InvoiceFeed feed = got(client.invoicesToSend(LocalDate.of(2026, 3, 1)));
        UpstreamFailure broken = catchThrowableOfType(UpstreamFailure.class, () -> feed.next(500));
        assertThat(Optional.ofNullable(broken).map(UpstreamFailure::kind)).contains(FailureKind.CONTRACT_VIOLATION);
    }
}
