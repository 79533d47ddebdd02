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
 * @param updateType set_value, increment, or percentage (of the target value)
 * @param rule what the value was counted by, for the history
 */
record KeyResultUpdate(long targetId, String updateType, BigDecimal value, Optional<String> rule) {

    private static final int MOST_DIGITS = 12;

    /** The updates of a step: {@code updates}, or a single one written into the configuration itself. */
    static List<KeyResultUpdate> readAll(JsonObject config) {
        JsonArray updates = config.getJsonArray("updates", new JsonArray().add(config));
        return updates.stream()
                .map(JsonObject.class::cast)
                .map(KeyResultUpdate::read)
                .toList();
    }

    private static KeyResultUpdate read(JsonObject update) {
        if (!"key_result".equals(update.getString("type", "key_result"))) {
            throw StepFailedException.misconfigured("only key results can be updated");
        }
        return new KeyResultUpdate(
                id(update.getValue("targetId")),
                update.getString("updateType", "set_value"),
                number(update.getValue("value")),
                Optional.ofNullable(update.getString("rule")));
    }

    /** The value that the Key Result then has, in hundredths. */
    BigDecimal applyTo(BigDecimal current, Optional<BigDecimal> target) {
        BigDecimal moved = switch (updateType) {
            case "set_value" -> value;
            case "increment" -> current.add(value);
            case "percentage" -> percentageOf(target);
            default -> throw StepFailedException.misconfigured("there is no updateType " + updateType);
        };
        return storable(moved.setScale(2, RoundingMode.HALF_UP));
    }

    private BigDecimal storable(BigDecimal moved) {
        if (moved.precision() > MOST_DIGITS) {
            throw StepFailedException.misconfigured(
                    "key result " + targetId + " can't hold a number of more than 10 digits before the point");
        }
        return moved;
    }

    private BigDecimal percentageOf(Optional<BigDecimal> target) {
        return target.orElseThrow(() -> StepFailedException.misconfigured(
                        "key result " + targetId + " has no target value to take a percentage of"))
                .multiply(value)
                .movePointLeft(2);
    }

    private static long id(Object id) {
        BigDecimal number = number(id);
        try {
            return number.longValueExact();
        } catch (ArithmeticException fraction) {
            throw StepFailedException.misconfigured("targetId is no id");
        }
    }

    private static BigDecimal number(Object value) {
        try {
            return new BigDecimal(String.valueOf(value).strip());
        } catch (NumberFormatException notANumber) {
            throw StepFailedException.misconfigured("the value of an update is no number");
        }
    }
}
