package io.orgsync.devkit.demo;

import static io.orgsync.devkit.demo.SyncOutcome.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A first sync as a page of text. */
record DemoReport(SyncOutcome outcome) {

    @Override
    public String toString() {
        return String.join("\n\n", run(), orders(), keyResults(), quarantine());
    }

    private String run() {
        JsonNode run = outcome.run();
        TextTable steps = new TextTable(List.of("Step", "Type", "Took", "Result"));
        stream(run.path("executionLog"))
                .forEach(step -> steps.row(List.of(
                        step.path("name").asText(),
                        step.path("type").asText(),
                        step.path("duration").asText() + " ms",
                        step.path("success").asBoolean()
                                ? "ok"
                                : step.path("error").asText("failed"))));
        return "Run %s: %s after %s ms, %s%n%s"
                .formatted(
                        run.path("id").asText(),
                        run.path("status").asText(),
                        run.path("executionDuration").asText(),
                        counts(run.path("counts")),
                        steps);
    }

    private static String counts(JsonNode counts) {
        List<String> words = new ArrayList<>();
        counts.properties().forEach(count -> words.add(count.getValue().asText() + " " + count.getKey()));
        return String.join(", ", words);
    }

    private String orders() {
        List<String> states = outcome.cells()
                .map(cell -> cell.path("state").asText())
                .distinct()
                .sorted()
                .toList();
        List<String> head = new ArrayList<>(List.of("Category"));
        head.addAll(states);
        TextTable table = new TextTable(head);
        outcome.cells()
                .map(cell -> cell.path("category").asText())
                .distinct()
                .sorted()
                .forEach(category -> table.row(row(category, states)));
        return "Orders of %s (%s), %d in all%n%s"
                .formatted(
                        outcome.summary().path("day").asText(),
                        outcome.summary().path("timezone").asText(),
                        outcome.summary().path("total").asInt(),
                        table);
    }

    private List<String> row(String category, List<String> states) {
        List<String> row = new ArrayList<>(List.of(category));
        for (String state : states) {
            row.add(String.valueOf(count(category, state)));
        }
        return row;
    }

    private long count(String category, String state) {
        return outcome.cells()
                .filter(cell -> cell.path("category").asText().equals(category))
                .filter(cell -> cell.path("state").asText().equals(state))
                .mapToLong(cell -> cell.path("count").asLong())
                .sum();
    }

    private String keyResults() {
        TextTable table = new TextTable(List.of("Key Result", "Now", "Target", "Status"));
        stream(outcome.keyResults())
                .forEach(keyResult -> table.row(List.of(
                        keyResult.path("title").asText(),
                        keyResult.path("currentValue").asText(),
                        keyResult.path("targetValue").asText(),
                        keyResult.path("status").asText())));
        return "Key Results\n" + table;
    }

    private String quarantine() {
        TextTable table = new TextTable(List.of("Record", "Reason", "Where"));
        stream(outcome.quarantine().path("items"))
                .forEach(item -> table.row(List.of(
                        item.path("recordId").asText("-"),
                        item.path("reason").asText(),
                        item.path("path").asText())));
        return "Quarantine, %d in all%n%s"
                .formatted(outcome.quarantine().path("total").asInt(), table);
    }
}
