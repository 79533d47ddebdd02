package io.orgsync.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A first pull from Ascora as a page of text. */
record AscoraReport(AscoraOutcome outcome) {

    private static final List<String> COUNTS =
            List.of("fetched", "inserted", "updated", "unchanged", "quarantined", "missing", "pages");

    @Override
    public String toString() {
        return String.join("\n\n", run(), jobs(), invoices(), quarantine());
    }

    private String run() {
        List<String> head = new ArrayList<>(List.of("Stream"));
        head.addAll(COUNTS);
        TextTable streams = new TextTable(head);
        outcome.run().path("streams").forEach(stream -> streams.row(row(stream)));
        return "Run %s: %s%n%s"
                .formatted(
                        outcome.run().path("id").asText(),
                        outcome.run().path("status").asText(),
                        streams);
    }

    private static List<String> row(JsonNode stream) {
        List<String> row = new ArrayList<>(List.of(stream.path("stream").asText()));
        COUNTS.forEach(count -> row.add(stream.path(count).asText("0")));
        return row;
    }

    private String jobs() {
        TextTable table = new TextTable(List.of("Status", "Jobs"));
        outcome.statistics()
                .path("jobs")
                .path("byStatus")
                .properties()
                .forEach(status ->
                        table.row(List.of(status.getKey(), status.getValue().asText())));
        return "Jobs, %s in all, of %s customers%n%s"
                .formatted(
                        outcome.statistics().path("jobs").path("total").asText(),
                        outcome.statistics().path("customers").path("total").asText(),
                        table);
    }

    private String invoices() {
        JsonNode invoices = outcome.statistics().path("invoices");
        TextTable table = new TextTable(List.of("Invoices", "Total", "Paid", "Outstanding", "Overdue"));
        table.row(List.of(
                invoices.path("count").asText(),
                invoices.path("total").asText(),
                invoices.path("paid").asText(),
                invoices.path("outstanding").asText(),
                invoices.path("overdueAmount").asText()));
        return table.toString();
    }

    private String quarantine() {
        TextTable table = new TextTable(List.of("Stream", "Record", "Reason", "Where"));
        outcome.quarantine()
                .path("items")
                .forEach(item -> table.row(List.of(
                        item.path("stream").asText(),
                        item.path("recordId").asText("-"),
                        item.path("reason").asText(),
                        item.path("path").asText())));
        return "Quarantine, %d in all%n%s"
                .formatted(outcome.quarantine().path("total").asInt(), table);
    }
}
