package io.orgsync.pxc.workflow;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * How far a run has come: the index of the step to be executed next, and what steps have put out, as
 * {@code step1Output} and so on, beside what was known at the start. There is no token in it: {@code partnerJWT} is a
 * handle.
 *
 * @param definition the steps as they were when the run began
 */
record RunContext(int nextStep, JsonObject variables, JsonArray definition) {

    List<StepDefinition> steps() {
        return StepDefinition.readAll(definition);
    }

    /** Behind a step, and behind those that it passes over; these leave no output. */
    RunContext behind(JsonObject output, int passOver) {
        int next = (int) Math.min((long) nextStep + 1 + passOver, definition.size());
        return new RunContext(next, variables.copy().put(outputName(nextStep), output), definition);
    }

    /** The variables as steps see them: outputs also go by the name that {@code resultVariable} gives them. */
    JsonObject visible(List<StepDefinition> steps) {
        JsonObject visible = new JsonObject(new LinkedHashMap<>(variables.getMap()));
        for (int index = 0; index < Math.min(nextStep, steps.size()); index++) {
            Object given = steps.get(index).config().getValue("resultVariable");
            if (given instanceof String name && !name.isBlank() && variables.containsKey(outputName(index))) {
                visible.put(name, variables.getValue(outputName(index)));
            }
        }
        return visible;
    }

    private static String outputName(int index) {
        return "step" + (index + 1) + "Output";
    }
}
