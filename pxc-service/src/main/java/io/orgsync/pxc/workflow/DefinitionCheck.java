package io.orgsync.pxc.workflow;

import io.orgsync.model.problem.InvalidRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the steps of one definition, one after the other, each with what the steps before it will have set. */
final class DefinitionCheck {

    private static final int MOST_STEPS = 50;
    private static final int MOST_CHARACTERS = 100_000;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 255;
    private static final Set<String> MEMBERS = Set.of("id", "type", "name", "config");

    private final String path;
    private final JsonArray steps;
    private final Map<String, Step> kinds;
    private final DefinitionFindings findings = new DefinitionFindings();
    private final KnownVariables known = new KnownVariables();
    private final Set<String> ids = new HashSet<>();

    /** @param path the member of the request that holds the steps */
    DefinitionCheck(String path, List<Map<String, Object>> sent, Map<String, Step> kinds) {
        this.path = path;
        this.steps = new JsonArray(sent);
        this.kinds = kinds;
    }

    /** Fails with {@link InvalidRequest} naming every member that is wrong. */
    CheckedDefinition check() {
        refuseTooLarge();
        JsonArray complete = new JsonArray();
        for (int index = 0; index < steps.size(); index++) {
            complete.add(step(index));
        }
        if (!findings.errors().isEmpty()) {
            throw InvalidRequest.of(findings.errors());
        }
        return new CheckedDefinition(complete, findings.integration(), findings.references());
    }

    private void refuseTooLarge() {
        if (steps.size() > MOST_STEPS) {
            throw InvalidRequest.of(path, "must have at most " + MOST_STEPS + " steps");
        }
        if (steps.encode().length() > MOST_CHARACTERS) {
            throw InvalidRequest.of(path, "must have at most " + MOST_CHARACTERS + " characters");
        }
    }

    private JsonObject step(int index) {
        String place = path + "[" + index + "]";
        if (!(steps.getValue(index) instanceof JsonObject step)) {
            findings.refuse(place, "must be an object");
            return new JsonObject();
        }
        StepCheck check = new StepCheck(place, step, steps.size() - index - 1, known, findings);
        step.fieldNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .forEach(name -> check.refuse(name, "is not a known member"));
        String id = id(check, index);
        check.text("name", LONGEST_NAME);
        JsonObject config = check.into("config").map(StepCheck::members).orElseGet(JsonObject::new);
        kind(check).ifPresent(kind -> config(check, kind, config, index));
        return step.copy().put("id", id).put("config", config);
    }

    private String id(StepCheck check, int index) {
        check.text("id", LONGEST_ID);
        String id = check.members().getValue("id") instanceof String given && !given.isBlank()
                ? given
                : "step-" + (index + 1);
        if (!ids.add(id)) {
            check.refuse("id", "is the id of another step too");
        }
        return id;
    }

    private Optional<Step> kind(StepCheck check) {
        check.require("type");
        check.word("type", kinds.keySet());
        return check.members().getValue("type") instanceof String word
                ? Optional.ofNullable(kinds.get(word))
                : Optional.empty();
    }

    private void config(StepCheck step, Step kind, JsonObject config, int index) {
        StepCheck check = new StepCheck(step.path() + ".config", config, step.following(), known, findings);
        variables(check.path(), config);
        kind.check(check);
        Optional<Set<String>> outputs = kind.outputs(config);
        known.add("step" + (index + 1) + "Output", outputs);
        resultVariable(check).ifPresent(name -> known.add(name, outputs));
    }

    private static Optional<String> resultVariable(StepCheck check) {
        if (!check.has("resultVariable") || "".equals(check.members().getValue("resultVariable"))) {
            return Optional.empty();
        }
        if (!(check.members().getValue("resultVariable") instanceof String name)
                || !name.matches(Placeholders.NAME)
                || name.length() > LONGEST_ID) {
            check.refuse("resultVariable", "must be a name of letters, digits and _");
            return Optional.empty();
        }
        if (KnownVariables.reserved(name)) {
            check.refuse("resultVariable", "is the name of a variable that every run has");
        }
        return Optional.of(name);
    }

    /** Every placeholder at every depth. */
    private void variables(String place, Object value) {
        if (value instanceof String text) {
            Placeholders.paths(text).stream()
                    .map(known::fault)
                    .flatMap(Optional::stream)
                    .forEach(fault -> findings.refuse(place, fault));
        } else if (value instanceof JsonObject object) {
            object.forEach(entry -> variables(place + "." + entry.getKey(), entry.getValue()));
        } else if (value instanceof JsonArray array) {
            for (int index = 0; index < array.size(); index++) {
                variables(place + "[" + index + "]", array.getValue(index));
            }
        }
    }
}
