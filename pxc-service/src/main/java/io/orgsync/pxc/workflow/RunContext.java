package io.orgsync.pxc.workflow;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * How far a run has come: the index of the step to be executed next, and what steps have put out, as
 * {@code step1Output} and so on, beside what was known at the start. There is no token in it: {@code partnerJWT} is a
 * handle.
 */
record RunContext(int nextStep, JsonObject variables) {

    RunContext withOutput(JsonObject output) {
        return new RunContext(nextStep + 1, variables.copy().put(outputName(nextStep), output));
    }

    /** The variables as steps see them: outputs also go by the name that {@code resultVariable} gives them. */
    JsonObject visible(List<StepDefinition> steps) {
        JsonObject visible = new JsonObject(new LinkedHashMap<>(variables.getMap()));
        for (int index = 0; index < Math.min(nextStep, steps.size()); index++) {
            String name = steps.get(index).config().getString("resultVariable", "");
            if (!name.isBlank()) {
                visible.put(name, variables.getValue(outputName(index)));
            }
        }
        return visible;
    }

    private static String outputName(int index) {
        return "step" + (index + 1) + "Output";
    }
}
