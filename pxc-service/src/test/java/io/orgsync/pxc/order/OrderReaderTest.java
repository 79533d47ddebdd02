package io.orgsync.pxc.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orgsync.model.sync.ParsedRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderReaderTest {

    private final OrderReader reader = new OrderReader();

    private ParsedRecord<Order> read(String json) {
        try {
            return reader.read(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Order order(String json) {
        return ((ParsedRecord.Usable<Order>) read(json)).record();
    }

    private int repairs(String json) {
        return ((ParsedRecord.Usable<Order>) read(json)).repairs();
    }

    private ParsedRecord.Unusable<Order> unusable(String json) {
        return (ParsedRecord.Unusable<Order>) read(json);
    }

    @ParameterizedTest
    @CsvSource({
        "inProgress, inProgress",
        "InProgress, inProgress",
        "in progress, inProgress",
        "in_progress, inProgress",
        "HELD, held",
        "PendingCancellation, pendingCancellation",
        "AssessingAmendment, assessingAmendment",
        "inProgress.accepted, inProgress.accepted",
        "teleported, teleported",
        "'  ', unknown"
    })
    void state_is_spelled_as_tmf622_does_and_kept_when_unknown(String sent, String stored) {
        assertThat(order("{\"id\":\"1\",\"state\":\"" + sent + "\"}").state()).isEqualTo(stored);
    }

    @Test
    void order_without_state_and_dates_is_stored() {
        Order order = order("{\"id\":\"1\",\"state\":null}");

        assertThat(order.state()).isEqualTo("unknown");
        assertThat(order.updatedAt()).isEmpty();
    }

    @Test
    void unreadable_last_update_is_absent_and_counted() {
        assertThat(order("{\"id\":\"1\",\"lastUpdate\":\"soon\"}").updatedAt()).isEmpty();
        assertThat(repairs("{\"id\":\"1\",\"lastUpdate\":\"soon\"}")).isEqualTo(1);
        assertThat(repairs("{\"id\":\"1\"}")).isZero();
    }

    @Test
    void both_names_of_the_creation_date_are_read() {
        Instant created = Instant.parse("2026-05-01T10:00:00Z");

        assertThat(order("{\"id\":\"1\",\"creationDate\":\"2026-05-01T10:00:00Z\"}")
                        .creationDate())
                .contains(created);
        assertThat(order("{\"id\":\"1\",\"orderDate\":\"2026-05-01T11:00:00+01:00\"}")
                        .creationDate())
                .contains(created);
    }

    @Test
    void number_as_id_is_read_as_its_digits() {
        assertThat(order("{\"id\":12345678901234567890}").id()).isEqualTo("12345678901234567890");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":null}", "{\"id\":\"  \"}", "{\"id\":{}}", "{\"id\":1.5}", "{\"id\":true}"})
    void order_without_a_usable_id_goes_to_quarantine(String json) {
        assertThat(unusable(json).path()).isEqualTo("/id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "17", "null", "[1]"})
    void element_that_is_no_object_goes_to_quarantine(String json) {
        assertThat(unusable(json).reason()).contains("not a JSON object");
    }

    @Test
    void same_bad_element_has_the_same_key() {
        assertThat(unusable("{\"a\":1,\"b\":2}").recordKey())
                .isEqualTo(unusable("{\"b\":2,\"a\":1}").recordKey());
        assertThat(unusable("{\"a\":1}").recordKey())
                .isNotEqualTo(unusable("{\"a\":2}").recordKey());
    }

    @Test
    void unstorable_text_is_repaired_and_counted() {
        String json = "{\"id\":\"1\",\"description\":\"a\\u0000b\\ud800c\"}";

        assertThat(order(json).raw()).contains("ab\uFFFDc");
        assertThat(repairs(json)).isEqualTo(2);
    }

    @Test
    void hash_covers_what_lists_ask_for_whatever_the_order_of_members() {
        String listed = order("{\"id\":\"1\",\"state\":\"held\"}").contentHash();

        assertThat(order("{\"state\":\"held\",\"id\":\"1\",\"note\":[{\"text\":\"only in the detail\"}]}")
                        .contentHash())
                .isEqualTo(listed);
        assertThat(order("{\"id\":\"1\",\"state\":\"failed\"}").contentHash()).isNotEqualTo(listed);
    }
}
