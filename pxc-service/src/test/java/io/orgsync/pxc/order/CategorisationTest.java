package io.orgsync.pxc.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orgsync.model.sync.ParsedRecord;
import io.orgsync.pxc.integration.ConnectionConfig.NewBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategorisationTest {

    private static final Categorisation WIDE = DefaultCategorisation.of(NewBuild.WIDE);
    private static final Categorisation NARROW = DefaultCategorisation.of(NewBuild.NARROW);

    private static Order order(String items) {
        return orderOf("{\"id\":\"1\",\"productOrderItem\":[" + items + "]}");
    }

    private static Order orderOf(String json) {
        try {
            ParsedRecord<Order> read = new OrderReader().read(new ObjectMapper().readTree(json));
            return ((ParsedRecord.Usable<Order>) read).record();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String add(String command) {
        return item("add", "{\"name\":\"provisioningCommand\",\"value\":\"" + command + "\"}");
    }

    private static String item(String action, String characteristics) {
        return "{\"id\":\"7\",\"action\":\"" + action + "\",\"product\":{\"productCharacteristic\":[" + characteristics
                + "]}}";
    }

    @ParameterizedTest
    @CsvSource({
        "ProvideNew, newBuild, newBuild",
        "SwitchToNew, newBuild, provide",
        "ReplaceToNew, newBuild, provide",
        "providenew, newBuild, newBuild",
        "Switch, provide, provide",
        "Takeover, provide, provide",
        "SwitchToStop, provide, provide"
    })
    void provisioning_command_tells_new_lines_from_provides(String command, String wide, String narrow) {
        assertThat(WIDE.categorise(order(add(command))).category().word()).isEqualTo(wide);
        assertThat(NARROW.categorise(order(add(command))).category().word()).isEqualTo(narrow);
    }

    @ParameterizedTest
    @CsvSource({
        "add, provide",
        "modify, modify",
        "delete, cease",
        "noChange, unclassified",
        "ADD, provide",
        "suspend, modify",
        "resume, modify",
        "regrade, modify",
        "'', unclassified"
    })
    void action_of_a_single_item_decides(String action, String category) {
        assertThat(WIDE.categorise(order(item(action, ""))).category().word()).isEqualTo(category);
    }

    @Test
    void replacement_is_a_provide() {
        assertThat(WIDE.categorise(order(item("delete", "") + "," + item("add", "")))
                        .category())
                .isEqualTo(OrderCategory.PROVIDE);
    }

    @Test
    void unchanged_items_do_not_count() {
        assertThat(WIDE.categorise(order(item("noChange", "") + "," + item("delete", "")))
                        .category())
                .isEqualTo(OrderCategory.CEASE);
    }

    @Test
    void nested_items_count() {
        String bundle = "{\"id\":\"1\",\"action\":\"noChange\",\"productOrderItem\":[" + add("ProvideNew") + "]}";

        assertThat(WIDE.categorise(order(bundle)).category()).isEqualTo(OrderCategory.NEW_BUILD);
    }

    @Test
    void marked_order_or_product_is_a_new_build_in_the_wide_sense_only() {
        Order byCategory =
                orderOf("{\"id\":\"1\",\"category\":\"newSite\",\"productOrderItem\":[" + item("add", "") + "]}");
        Order byCharacteristic = order(item("add", "{\"name\":\"newBuild\",\"value\":true}"));

        assertThat(WIDE.categorise(byCategory).category()).isEqualTo(OrderCategory.NEW_BUILD);
        assertThat(WIDE.categorise(byCharacteristic).category()).isEqualTo(OrderCategory.NEW_BUILD);
        assertThat(NARROW.categorise(byCategory).category()).isEqualTo(OrderCategory.PROVIDE);
        assertThat(NARROW.categorise(byCharacteristic).category()).isEqualTo(OrderCategory.PROVIDE);
    }

    @Test
    void order_without_items_is_unclassified_and_has_no_rule() {
        Categorisation.Categorised categorised = WIDE.categorise(orderOf("{\"id\":\"1\"}"));

        assertThat(categorised.category()).isEqualTo(OrderCategory.UNCLASSIFIED);
        assertThat(categorised.ruleId()).isEmpty();
    }

    @Test
    void rule_and_evidence_are_told() {
        Categorisation.Categorised categorised = WIDE.categorise(order(add("ProvideNew")));

        assertThat(categorised.ruleId()).contains("new-build-command");
        assertThat(categorised.evidence().orElseThrow().item().orElseThrow().id())
                .isEqualTo("7");
    }

    @Test
    void cease_needs_every_item_that_asks_for_something_to_be_deleted() {
        assertThat(WIDE.categorise(order(item("delete", "") + "," + item("delete", "")))
                        .category())
                .isEqualTo(OrderCategory.CEASE);
        assertThat(WIDE.categorise(order(item("delete", "") + "," + item("modify", "")))
                        .category())
                .isEqualTo(OrderCategory.MODIFY);
        assertThat(WIDE.categorise(order(item("delete", "") + "," + item("frobnicate", "")))
                        .category())
                .isEqualTo(OrderCategory.UNCLASSIFIED);
    }

    @Test
    void nested_deletes_of_a_bundle_are_a_cease() {
        String bundle = "{\"id\":\"1\",\"action\":\"delete\",\"productOrderItem\":[" + item("delete", "") + ","
                + item("noChange", "") + "]}";

        assertThat(WIDE.categorise(order(bundle)).category()).isEqualTo(OrderCategory.CEASE);
    }

    @Test
    void rule_without_conditions_on_items_matches_an_order_without_any() {
        Categorisation rules = new Categorisation(
                "own-1",
                List.of(new CategorisationRule(
                        "ethernet",
                        "Ethernet",
                        "provide",
                        new CategorisationRule.When(null, null, null, null, List.of("Ethernet"), null))));

        Categorisation.Categorised categorised = rules.categorise(orderOf("{\"id\":\"1\",\"category\":\"ethernet\"}"));

        assertThat(categorised.category()).isEqualTo(OrderCategory.PROVIDE);
        assertThat(categorised.evidenceText()).isEqualTo("{\"orderCategory\":\"ethernet\"}");
    }

    @Test
    void matching_characteristic_is_part_of_the_evidence() {
        Categorisation.Categorised categorised =
                WIDE.categorise(order(item("add", "{\"name\":\"newSite\",\"value\":\"True\"}")));

        assertThat(categorised.ruleId()).contains("new-build-characteristic");
        assertThat(categorised.evidenceText()).contains("\"characteristic\":\"newSite=True\"");
    }
}
