package io.orgsync.pxc.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.model.sync.ParsedRecord;
import io.orgsync.pxc.integration.ConnectionConfig.NewBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/categories.md. */
class CategoriesDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "categories.md");
    private static final ObjectMapper JSON = new ObjectMapper();

    record Example(String items, String wide, String narrow) {}

    static Stream<Example> examples() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.startsWith("| items of the order"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Example(cells[1].strip(), cells[2].strip(), cells[3].strip()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void documented_order_has_the_documented_category(Example example) {
        Order order = order(example.items());

        assertThat(DefaultCategorisation.of(NewBuild.WIDE)
                        .categorise(order)
                        .category()
                        .word())
                .isEqualTo(example.wide());
        assertThat(DefaultCategorisation.of(NewBuild.NARROW)
                        .categorise(order)
                        .category()
                        .word())
                .isEqualTo(example.narrow());
    }

    @Test
    void document_has_examples() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(15);
    }

    @Test
    void documented_rules_can_be_read_and_say_what_their_names_say() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf("{\n  \"rules\"");
        JsonNode example = JSON.readTree(document.substring(begin, document.indexOf("```", begin)));
        Categorisation rules = new Categorisation(
                "own-1", CategorisationJson.read(example.path("rules").toString()));

        assertThat(List.of("`delete`", "`add ProvideNew`", "`add Switch`", "`modify`", "`delete` + `modify`"))
                .extracting(items -> rules.categorise(order(items)).ruleId().orElseThrow())
                .containsExactly("cease-all", "new-line", "add", "rest", "rest");
    }

    /** Items as the table writes them: + between neighbours, > before what is nested. */
    private static Order order(String items) {
        ObjectNode order = JSON.createObjectNode().put("id", "1");
        ArrayNode target = order.putArray("productOrderItem");
        for (String item : items.equals("none") ? new String[0] : items.split(" \\+ ")) {
            add(target, item.split(" > "), 0);
        }
        return ((ParsedRecord.Usable<Order>) new OrderReader().read(order)).record();
    }

    private static void add(ArrayNode target, String[] levels, int level) {
        String[] words = levels[level].replace("`", "").split(" ");
        ObjectNode item = target.addObject().put("id", "1").put("action", words[0]);
        if (words.length > 1) {
            String[] pair =
                    words[1].contains("=") ? words[1].split("=") : new String[] {"provisioningCommand", words[1]};
            item.putObject("product")
                    .putArray("productCharacteristic")
                    .addObject()
                    .put("name", pair[0])
                    .put("value", pair[1]);
        }
        if (level + 1 < levels.length) {
            add(item.putArray("productOrderItem"), levels, level + 1);
        }
    }
}
