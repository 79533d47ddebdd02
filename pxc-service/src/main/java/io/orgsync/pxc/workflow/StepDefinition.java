package io.orgsync.pxc.workflow;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** One step as it was saved: {@code {id, type, name, config}}. */
record StepDefinition(String id, String type, String name, JsonObject config) {

    static List<StepDefinition> readAll(JsonArray definition) {
        return definition.stream()
                .map(JsonObject.class::cast)
                .map(StepDefinition::read)
                .toList();
    }

    private static StepDefinition read(JsonObject step) {
        String type = step.getString("type");
        return new StepDefinition(
                step.getString("id", ""),
                type,
                Optional.ofNullable(step.getString("name")).orElse(type),
                step.getJsonObject("config", new JsonObject()));
    }
}
