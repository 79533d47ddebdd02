package io.orgsync.ascora.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AscoraJsonTest {

    private static final ZoneId BRISBANE = ZoneId.of("Australia/Brisbane");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static AscoraJson json(String text) {
        try {
            return AscoraJson.storable(JSON.readTree(text), BRISBANE);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static AscoraJson value(String json) {
        return json("{\"a\":" + json + "}");
    }

    @Test
    void first_spelling_with_a_value_counts_in_any_case() {
        AscoraJson record = json("{\"invoiceDueDate\":\"\",\"DueDate\":\"x\"}");
        assertThat(record.text("invoiceDueDate", "dueDate")).contains("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"  \"", "null", "{}", "[]"})
    void blanks_and_null_are_absent(String blank) {
        assertThat(value(blank).text("a", "b")).isEmpty();
        assertThat(value(blank).number("a")).isEmpty();
        assertThat(value(blank).instant("a")).isEmpty();
        assertThat(value(blank).day("a")).isEmpty();
    }

    @Test
    void text_keeps_its_blanks_and_loses_what_cannot_be_stored() {
        assertThat(value("\"Water \"").text("a")).contains("Water ");
        assertThat(value("\"a\\u0000b\\ud800c\"").text("a")).contains("ab\uFFFDc");
        assertThat(value("12").text("a")).contains("12");
    }

    @Test
    void ids_are_compared_in_lower_case_without_blanks() {
        assertThat(value("\" 6E302B1D-C104 \"").id("a")).contains("6e302b1d-c104");
    }

    @ParameterizedTest
    @CsvSource({
        "110.00, 110.00",
        "'\"110.50\"', 110.50",
        "'\"1,234,567.80\"', 1234567.80",
        "1e3, 1000",
        "'\"-5\"', -5",
        "0, 0"
    })
    void numbers_may_be_texts(String written, BigDecimal read) {
        assertThat(value(written).number("a")).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1e9\"", "1e400", "1e-400", "\"abc\"", "true", "\"1,23\"", "{}"})
    void what_is_no_number_is_absent(String written) {
        assertThat(value(written).number("a")).isEmpty();
    }

    @Test
    void whole_numbers_have_no_fraction() {
        assertThat(value("\"41\"").wholeNumber("a")).hasValue(41);
        assertThat(value("4.5").wholeNumber("a")).isEmpty();
        assertThat(value("99999999999999999999").wholeNumber("a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-17T20:50:55.943Z, 2026-02-17T20:50:55.943Z",
        "2026-02-17T21:01:00Z, 2026-02-17T21:01:00Z",
        "2026-02-17T21:01:00+10:00, 2026-02-17T11:01:00Z",
        "2026-02-17T21:01:00, 2026-02-17T11:01:00Z",
        "2026-02-17, 2026-02-16T14:00:00Z"
    })
    void times_without_a_zone_are_in_the_organisations(String written, Instant read) {
        assertThat(value('"' + written + '"').instant("a")).contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-04",
                "2026-03-04T23:30:00",
                "2026-03-04T00:00:00Z",
                "2026-03-04T23:59:59Z",
                "2026-03-04T01:00:00+14:00",
                " 2026-03-04 10:00:00 "
            })
    void plain_dates_are_never_shifted(String written) {
        assertThat(value('"' + written + '"').day("a")).contains(LocalDate.of(2026, 3, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00", "2026-02-30", "yesterday", "2026-03-04 nonsense"})
    void what_is_no_date_is_absent(String written) {
        assertThat(value('"' + written + '"').day("a")).isEmpty();
    }

    @Test
    void links_have_id_and_name_or_are_bare_names() {
        AscoraJson job = json("{\"siteCustomer\":{\"id\":\"C1\",\"name\":\"Café\"},\"jobType\":\"Water\"}");
        assertThat(job.linkId("siteCustomer")).contains("c1");
        assertThat(job.linkName("siteCustomer")).contains("Café");
        assertThat(job.linkName("jobType")).contains("Water");
        assertThat(job.linkId("billingCustomer")).isEmpty();
    }

    @Test
    void custom_fields_come_as_pairs() {
        AscoraJson job = json("""
                {"customFields":[{"fieldName":"Report Id","fieldValue":"7"},{"fieldName":"Blank","fieldValue":null},7,{}]}""");
        assertThat(job.customFields("customFields")).isEqualTo(Map.of("Report Id", "7", "Blank", ""));
        assertThat(value("null").customFields("a")).isEmpty();
    }
}
