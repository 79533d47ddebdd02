package io.orgsync.devkit.ascora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeederTest {

    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final SeedPlan CLEAN = SeedPlan.of(30, 100, 40, 11, NOW);
    private static final Seeded DIRTY =
            Seeder.seed(SeedPlan.of(40, 100, 80, 11, NOW).with(Dirt.ofEach(2)));

    @Test
    void equal_plans_give_equal_records() {
        assertThat(Seeder.seed(CLEAN)).isEqualTo(Seeder.seed(CLEAN));
        assertThat(Seeder.seed(SeedPlan.of(30, 100, 40, 12, NOW))).isNotEqualTo(Seeder.seed(CLEAN));
    }

    @Test
    void links_lead_to_seeded_records() {
        Seeded seeded = Seeder.seed(CLEAN);
        var customers =
                seeded.customers().stream().map(c -> c.id().orElseThrow()).toList();
        var jobs = seeded.jobs().stream().map(j -> j.id().orElseThrow()).toList();

        assertThat(seeded.jobs()).extracting(SimulatedJob::siteCustomerId).allMatch(customers::contains);
        assertThat(seeded.invoices()).extracting(SimulatedInvoice::jobId).allMatch(jobs::contains);
        assertThat(seeded.contacts()).extracting(SimulatedContact::customerId).allMatch(customers::contains);
        assertThat(jobs).doesNotHaveDuplicates();
    }

    @Test
    void no_link_name_differs_from_its_customer() {
        Seeded seeded = Seeder.seed(CLEAN);
        Map<String, String> names = seeded.customers().stream()
                .collect(Collectors.toMap(c -> c.id().orElseThrow(), SimulatedCustomer::name));

        assertThat(seeded.jobs()).allSatisfy(job -> {
            JsonNode site = job.json().tree().path("siteCustomer");
            assertThat(site.path("name").asText()).isEqualTo(names.get(job.siteCustomerId()));
        });
    }

    @Test
    void no_invoice_is_a_credit_whatever_its_discounts() {
        Seeded seeded = Seeder.seed(SeedPlan.of(30, 100, 400, 11, NOW));

        assertThat(seeded.invoices()).allSatisfy(invoice -> {
            double charged = 0;
            for (JsonNode line : invoice.json().tree().path("invoiceLines")) {
                charged += line.path("amountExTax").asDouble();
            }
            assertThat(charged).isPositive();
        });
        assertThat(seeded.invoices())
                .anySatisfy(invoice -> assertThat(invoice.json().text()).contains("discount"));
    }

    @Test
    void dirt_comes_in_exact_numbers() {
        assertThat(counts(DIRTY.jobs()))
                .hasSize(DirtKind.values().length)
                .allSatisfy((k, n) -> assertThat(n).isEqualTo(2));
        assertThat(counts(DIRTY.customers()))
                .hasSize(11)
                .allSatisfy((k, n) -> assertThat(n).isEqualTo(2));
        assertThat(counts(DIRTY.invoices()))
                .hasSize(18)
                .allSatisfy((k, n) -> assertThat(n).isEqualTo(2));
    }

    @Test
    void flaws_are_what_they_are_called() {
        assertThat(text(DirtKind.NUL_TEXT)).allMatch(raw -> raw.contains("\\u0000"));
        assertThat(text(DirtKind.LONE_SURROGATE)).allMatch(raw -> raw.contains("\\uD83D caf"));
        assertThat(jobs(DirtKind.TRAILING_BLANKS))
                .allMatch(job -> job.path("jobType").path("name").asText().endsWith(" "));
        assertThat(jobs(DirtKind.NUMBERS_AS_TEXT))
                .allMatch(job -> job.path("jobStatus").isTextual()
                        && job.path("totalExTax").isTextual());
        assertThat(jobs(DirtKind.MISSING_ID)).allMatch(job -> !job.has("jobId"));
        assertThat(jobs(DirtKind.NOT_AN_OBJECT)).allMatch(JsonNode::isTextual);
        assertThat(jobs(DirtKind.BLANK_STRINGS))
                .allMatch(job -> job.path("jobName").asText().isEmpty());
        assertThat(jobs(DirtKind.NULL_LINKS))
                .allMatch(job -> job.path("siteCustomer").isNull() && job.has("jobId"));
        assertThat(jobs(DirtKind.CUSTOM_FIELDS))
                .allMatch(job -> job.path("customFields").size() == 2);
        assertThat(jobs(DirtKind.EXTRA_ATTRIBUTES)).allMatch(job -> job.has("auditTrail"));
        assertThat(jobs(DirtKind.LONG_ID))
                .allMatch(job -> job.path("jobId").asText().length() > 64);
        assertThat(jobs(DirtKind.MISSING_NUMBER))
                .allMatch(job -> job.path("jobNumber").isNull());
        assertThat(jobs(DirtKind.UNKNOWN_STATUS))
                .allMatch(job -> job.path("jobStatus").asInt() == 9);
        assertThat(jobs(DirtKind.MISSING_STATUS))
                .allMatch(job -> job.path("jobStatus").isNull());
    }

    @Test
    void dates_come_in_every_attested_style() {
        assertThat(dates(DirtKind.DATE_WITHOUT_ZONE)).allMatch(date -> !date.endsWith("Z") && date.contains("T"));
        assertThat(dates(DirtKind.DATE_WITH_OFFSET)).allMatch(date -> date.endsWith("+10:00"));
        assertThat(dates(DirtKind.DATE_ONLY)).allMatch(date -> date.length() == 10);
        assertThat(dates(DirtKind.DATE_UNREADABLE))
                .allMatch(date -> AscoraDates.read(date).isEmpty());
        assertThat(dates(DirtKind.DATE_MISSING)).containsOnly("null");
        assertThat(DIRTY.jobs())
                .filteredOn(job -> job.dirt().equals(Optional.of(DirtKind.DATE_IN_THE_FUTURE)))
                .allMatch(job -> job.created().orElseThrow().isAfter(NOW));
        assertThat(Seeder.seed(CLEAN).jobs())
                .allMatch(
                        job -> job.created().isPresent() && !job.created().get().isAfter(NOW));
    }

    @Test
    void missing_link_of_an_invoice_is_its_job() {
        assertThat(DIRTY.invoices())
                .filteredOn(invoice -> invoice.dirt().equals(Optional.of(DirtKind.NULL_LINKS)))
                .hasSize(2)
                .allMatch(invoice -> invoice.jobId().isEmpty() && invoice.id().isPresent());
        assertThat(DIRTY.invoices())
                .filteredOn(invoice -> invoice.dirt().equals(Optional.of(DirtKind.MISSING_ID)))
                .allMatch(invoice -> invoice.id().isEmpty() && !invoice.jobId().isEmpty());
    }

    @Test
    void flaws_that_do_not_exist_or_do_not_fit_are_refused() {
        assertThatThrownBy(() -> Dirt.NONE.customers(DirtKind.UNKNOWN_STATUS, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CLEAN.with(Dirt.NONE.jobs(DirtKind.NUL_TEXT, 101)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void books_change_a_share_of_the_records_deterministically() {
        RecordBook<SimulatedJob> one = new RecordBook<>();
        RecordBook<SimulatedJob> other = new RecordBook<>();
        one.putAll(DIRTY.jobs());
        other.putAll(DIRTY.jobs());

        List<SimulatedJob> changed = one.changeShare(0.25, 5, job -> job.put("jobName", "changed"));

        assertThat(changed).hasSize(24).isEqualTo(other.changeShare(0.25, 5, job -> job.put("jobName", "changed")));
        assertThat(one.all()).hasSize(100).containsAll(changed);
        assertThat(one.all())
                .filteredOn(job -> job.json().text().contains("\"changed\""))
                .hasSize(24);
    }

    private static Map<DirtKind, Long> counts(List<? extends SimulatedRecord<?>> records) {
        return records.stream()
                .flatMap(record -> record.dirt().stream())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
    }

    private static List<JsonNode> jobs(DirtKind kind) {
        return of(kind).map(RawJson::tree).toList();
    }

    private static List<String> text(DirtKind kind) {
        return of(kind).map(RawJson::text).toList();
    }

    private static List<String> dates(DirtKind kind) {
        return jobs(kind).stream().map(job -> job.path("dateCreated").asText()).toList();
    }

    private static Stream<RawJson> of(DirtKind kind) {
        return DIRTY.jobs().stream()
                .filter(job -> job.dirt().equals(Optional.of(kind)))
                .map(SimulatedJob::json);
    }
}
