package io.orgsync.ascora.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedPaymentTest {

    private static final ZoneId BRISBANE = ZoneId.of("Australia/Brisbane");

    private static Map<String, FeedPayment> read(String... rows) {
        return FeedPayment.all(
                List.copyOf(Stream.of(rows).map(FeedPaymentTest::json).toList()), BRISBANE);
    }

    private static JsonNode json(String row) {
        try {
            return new ObjectMapper().readTree(row);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void row_is_read_in_the_style_of_the_older_interface_too() {
        FeedPayment payment = read("""
                        {"PaymentId": "ABC", "PaymentDate": "2026-03-12T23:30:00", "PaymentAmount": "1,040.50",
                         "InvoiceNumber": " Inv1 ", "PaymentMethod": {"name": "EFT"}, "ReceiptNumber": "os-1"}""").get("id:abc");

        assertThat(payment.amount()).isEqualByComparingTo("1040.50");
        assertThat(payment.date()).contains(LocalDate.of(2026, 3, 12));
        assertThat(payment.invoiceNumber()).isEqualTo("Inv1");
        assertThat(payment.method()).contains("EFT");
        assertThat(payment.hasReceipt("OS-1")).isTrue();
    }

    @Test
    void rows_without_ids_are_told_apart_and_recognised_again() {
        String row = "{\"invoiceNumber\":\"Inv1\",\"paymentAmount\":10}";

        Map<String, FeedPayment> first = read(row, row, "{\"invoiceNumber\":\"Inv1\",\"paymentAmount\":11}");

        assertThat(first).hasSize(3);
        assertThat(read(row, row))
                .hasSize(2)
                .containsKeys(first.keySet().stream()
                        .filter(key -> !key.contains("|11|"))
                        .toArray(String[]::new));
    }

    @Test
    void row_with_an_id_counts_once_and_one_that_says_too_little_is_left_out() {
        String row = "{\"id\":\"1\",\"invoiceNumber\":\"Inv1\",\"paymentAmount\":10}";

        assertThat(read(row, row, "{\"id\":\"2\",\"paymentAmount\":10}", "{\"id\":\"3\",\"invoiceNumber\":\"Inv1\"}"))
                .containsOnlyKeys("id:1");
    }
}
