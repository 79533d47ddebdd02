package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.ascora.Switch.DateStyle;
import io.orgsync.devkit.ascora.Switch.StatusText;
import io.orgsync.devkit.ascora.Switch.TopLevelNumber;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** How records look from outside; by default just as they are kept, which costs nothing. */
record Presentation(AscoraBehaviour behaviour) implements UnaryOperator<RawJson> {

    private static final List<String> JOB_DATES = List.of("dateCreated", "completedDate");

    @Override
    public RawJson apply(RawJson kept) {
        if (isPlain() || !kept.isObject()) {
            return kept;
        }
        return RawJson.of(dressed((ObjectNode) kept.tree()));
    }

    JsonNode tree(RawJson kept) {
        return apply(kept).tree();
    }

    private boolean isPlain() {
        return behaviour.dates() == DateStyle.UTC
                && behaviour.topLevelJobNumber() == TopLevelNumber.NULL
                && behaviour.statusText() == StatusText.SPACED
                && !behaviour.extraAttributes();
    }

    private ObjectNode dressed(ObjectNode document) {
        JOB_DATES.forEach(name -> date(document, name));
        if (behaviour.topLevelJobNumber() == TopLevelNumber.OWN && document.has("topLevelJobNumber")) {
            document.set("topLevelJobNumber", document.path("jobNumber"));
        }
        if (behaviour.statusText() == StatusText.JOINED
                && document.path("jobStatusText").isTextual()) {
            document.put(
                    "jobStatusText", document.path("jobStatusText").asText().replace(" ", ""));
        }
        if (behaviour.extraAttributes()) {
            document.put("rowVersion", 7).putObject("auditTrail").putNull("lastReviewer");
        }
        return document;
    }

    private void date(ObjectNode document, String name) {
        SimulatedRecord.text(document, name)
                .flatMap(AscoraDates::read)
                .ifPresent(instant -> document.put(name, written(instant)));
    }

    private String written(Instant instant) {
        return switch (behaviour.dates()) {
            case UTC -> AscoraDates.utc(instant);
            case ZONELESS -> AscoraDates.zoneless(instant);
            case OFFSET -> AscoraDates.withOffset(instant);
        };
    }
}
