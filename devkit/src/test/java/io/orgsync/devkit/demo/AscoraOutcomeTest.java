package io.orgsync.devkit.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class AscoraOutcomeTest {

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    private static AscoraOutcome outcome(String total, String paid, String outstanding) throws JsonProcessingException {
        return new AscoraOutcome(
                json("{'status':'completed','streams':[]}"),
                json("{'invoices':{'total':%s,'paid':%s,'outstanding':%s}}".formatted(total, paid, outstanding)),
                json("{}"));
    }

    @Test
    void paid_and_outstanding_make_the_total() throws Exception {
        assertThatCode(outcome("110.10", "10", "100.1")::check).doesNotThrowAnyException();
    }

    @Test
    void more_outstanding_than_the_total_is_not_taken_for_success() throws Exception {
        assertThatThrownBy(outcome("138503.77", "0", "155095.01")::check)
                .hasMessage("The invoices amount to 138503.77, of which 0 are paid and 155095.01 outstanding.");
    }
}
