package io.orgsync.pxc.workflow;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two values. When the comparison is false the run ends here as completed, or passes over the next steps,
 * which the log shows as skipped.
 */
@ApplicationScoped
class ConditionStep implements Step {

    private static final String LEFT = "left";
    private static final String OPERATOR = "operator";
    private static final String RIGHT = "right";
    private static final String WHEN_FALSE = "whenFalse";
    private static final String SKIP = "skip";
    private static final String STOP = "stop";

    @Override
    public String type() {
        return "condition";
    }

    @Override
    public void check(StepCheck check) {
        check.require(OPERATOR);
        check.word(OPERATOR, Comparison.words());
        if (!check.members().containsKey(LEFT)) {
            check.refuse(LEFT, "is required");
        }
        if (!exists(check.members()) && !check.members().containsKey(RIGHT)) {
            check.refuse(RIGHT, "is required");
        }
        check.word(WHEN_FALSE, Set.of(STOP, SKIP));
        if (SKIP.equals(check.members().getValue(WHEN_FALSE))) {
            checkSkip(check);
        }
    }

    private static void checkSkip(StepCheck check) {
        Object given = check.members().getValue(SKIP, 1);
        boolean possible = StepNumbers.decimal(given)
                .flatMap(StepNumbers::whole)
                .filter(count -> count >= 1 && count <= check.following())
                .isPresent();
        if (!possible) {
            check.refuse(SKIP, "must be a number of the steps behind this one, which are " + check.following());
        }
    }

    @Override
    public Optional<Set<String>> outputs(JsonObject config) {
        return Optional.of(Set.of("result"));
    }

    /** Whether a value exists can only be asked without insisting on it. */
    @Override
    public JsonObject resolve(JsonObject config, Variables variables) {
        if (!exists(config) || !(config.getValue(LEFT) instanceof String text)) {
            return variables.substitute(config);
        }
        JsonObject rest = config.copy();
        rest.remove(LEFT);
        return variables.substitute(rest).put(LEFT, variables.find(text).orElse(null));
    }

    private static boolean exists(JsonObject config) {
        return Comparison.EXISTS.word().equals(config.getValue(OPERATOR));
    }

    @Override
    public Uni<StepResult> execute(StepScope scope) {
        JsonObject config = scope.config();
        boolean result = Comparison.of(config.getString(OPERATOR)).holds(config.getValue(LEFT), config.getValue(RIGHT));
        int passOver = result ? 0 : passOver(config);
        return Uni.createFrom().item(StepResult.of(new JsonObject().put("result", result), passOver));
    }

    private static int passOver(JsonObject config) {
        return SKIP.equals(config.getString(WHEN_FALSE, STOP))
                ? (int) StepNumbers.whole(SKIP, config.getValue(SKIP, 1), 1, Integer.MAX_VALUE)
                : Integer.MAX_VALUE;
    }
}
