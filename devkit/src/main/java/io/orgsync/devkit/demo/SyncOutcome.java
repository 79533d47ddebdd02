package io.orgsync.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the services say about a first sync.
 *
 * @param keyResultIds which category which Key Result counts
 */
record SyncOutcome(JsonNode run, JsonNode summary, JsonNode keyResultIds, JsonNode keyResults, JsonNode quarantine) {

    /** Refuses figures that can't be right; the demo must not look fine when it isn't. */
    void check() {
        checkCompleted();
        keyResultIds.fieldNames().forEachRemaining(this::checkKeyResult);
    }

    void checkCompleted() {
        String status = run.path("status").asText();
        if (!status.startsWith("completed")) {
            throw new DemoFailure("The run ended %s: %s"
                    .formatted(status, run.path("errorMessage").asText("no reason given")));
        }
        if (summary.path("total").asInt() == 0) {
            throw new DemoFailure("The run ended %s, but no order of today is stored.".formatted(status));
        }
    }

    private void checkKeyResult(String category) {
        BigDecimal shown = keyResult(category);
        BigDecimal counted = BigDecimal.valueOf(
                cells().filter(cell -> sameWord(cell.path("category").asText(), category))
                        .mapToLong(cell -> cell.path("count").asLong())
                        .sum());
        if (shown.compareTo(counted) != 0) {
            throw new DemoFailure("The Key Result of %s shows %s, but %s such orders of today are stored."
                    .formatted(category, shown.toPlainString(), counted.toPlainString()));
        }
    }

    BigDecimal keyResult(String category) {
        String id = keyResultIds.path(category).asText();
        return stream(keyResults)
                .filter(keyResult -> keyResult.path("id").asText().equals(id))
                .map(keyResult -> new BigDecimal(keyResult.path("currentValue").asText("0")))
                .findFirst()
                .orElseThrow(() -> new DemoFailure("The Key Result of " + category + " is missing."));
    }

    Stream<JsonNode> cells() {
        return stream(summary.path("cells"));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** New Build, newBuild and new_build are one word. */
    private static boolean sameWord(String one, String other) {
        return letters(one).equalsIgnoreCase(letters(other));
    }

    private static String letters(String word) {
        return word.replaceAll("[^A-Za-z]", "");
    }
}
