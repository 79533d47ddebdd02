package io.orgsync.pxc.workflow;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * One update of a {@code strategy_update} step.
 *
 * @param target whether a Key Result or an objective is moved
 * @param updateType set_value, increment, or percentage (of the target value)
 * @param rule what the value was counted by, for the history
 */
record TargetUpdate(MoveTarget target, long targetId, String updateType, BigDecimal value, Optional<String> rule) {

    // The columns are numeric(12, 2).
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(10);

    /** The updates of a step: {@code updates}, or a single one written into the configuration itself. */
    static List<TargetUpdate> readAll(JsonObject config, Variables variables) {
        JsonArray updates = config.getJsonArray("updates");
        return (updates == null ? new JsonArray().add(config) : updates)
                .stream()
                        .map(JsonObject.class::cast)
                        .map(update -> read(update, variables))
                        .toList();
    }

    private static TargetUpdate read(JsonObject update, Variables variables) {
        return new TargetUpdate(
                MoveTarget.of(word(update, "type", MoveTarget.KEY_RESULT.word())),
                StepNumbers.whole("targetId", targetId(update, variables), 1, Long.MAX_VALUE),
                word(update, "updateType", "set_value"),
                StepNumbers.decimal(update.getValue("value"))
                        .orElseThrow(() ->
                                StepFailedException.misconfigured("the value of an update is not a usable number")),
                Optional.ofNullable(update.getValue("rule")).map(Object::toString));
    }

    private static String word(JsonObject update, String member, String absent) {
        return Optional.ofNullable(update.getString(member)).orElse(absent);
    }

    /** {@code targetIdVariable} names the variable that holds the id, with braces or without. */
    private static Object targetId(JsonObject update, Variables variables) {
        Object named = update.getValue("targetIdVariable");
        if (named instanceof String name && Placeholders.isPath(name)) {
            return variables.resolve(name).orElse(null);
        }
        return named == null ? update.getValue("targetId") : named;
    }

    /** The value that is then current, in hundredths. */
    BigDecimal applyTo(BigDecimal current, Optional<BigDecimal> target) {
        BigDecimal moved = switch (updateType) {
            case "set_value" -> value;
            case "increment" -> current.add(value);
            case "percentage" -> percentageOf(target);
            default -> throw StepFailedException.misconfigured("there is no updateType " + updateType);
        };
        BigDecimal rounded = moved.setScale(2, RoundingMode.HALF_UP);
        if (rounded.abs().compareTo(TOO_LARGE) >= 0) {
            throw StepFailedException.misconfigured("a value has at most 10 digits before the point");
        }
        return rounded;
    }

    private BigDecimal percentageOf(Optional<BigDecimal> targetValue) {
        return targetValue
                .orElseThrow(() -> StepFailedException.misconfigured(
                        target.noun() + " " + targetId + " has no target value to take a percentage of"))
                .multiply(value)
                .movePointLeft(2);
    }
}
