package io.orgsync.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What other rules would make of the stored orders: those that count a line as New Build only when nothing was there
 * before.
 *
 * @param answer of the preview, which writes nothing
 */
record RulesPreview(JsonNode answer) {

    private static final Map<String, ?> NARROW = Map.of(
            "rules",
            List.of(
                    rule(
                            "new-line",
                            "newBuild",
                            Map.of("actions", List.of("add"), "provisioningCommands", List.of("ProvideNew"))),
                    rule("add", "provide", Map.of("actions", List.of("add"))),
                    rule("modify", "modify", Map.of("actions", List.of("modify"))),
                    rule("delete", "cease", Map.of("actions", List.of("delete")))));

    private static Map<String, ?> rule(String id, String category, Map<String, ?> when) {
        return Map.of("id", id, "name", id, "category", category, "when", when);
    }

    static RulesPreview of(DemoApi api) {
        return new RulesPreview(api.post("/api/pxc/categorisation/preview", NARROW));
    }

    /** Refuses a preview that saw no order, or whose moves don't add up. */
    void check() {
        long moves = SyncOutcome.stream(answer.path("moves"))
                .mapToLong(move -> move.path("count").asLong())
                .sum();
        if (answer.path("total").asLong() == 0 || moves != answer.path("moved").asLong()) {
            throw new DemoFailure("The preview of other rules makes no sense: " + answer);
        }
    }

    @Override
    public String toString() {
        TextTable table = new TextTable(List.of("From", "To", "Orders"));
        SyncOutcome.stream(answer.path("moves"))
                .forEach(move -> table.row(List.of(
                        move.path("from").asText(),
                        move.path("to").asText(),
                        move.path("count").asText())));
        return "Other rules, only tried: of %s orders %s would move%n%s"
                .formatted(answer.path("total").asText(), answer.path("moved").asText(), table);
    }
}
