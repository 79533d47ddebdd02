package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

    static Stream<Arguments> comparisons() {
        return Stream.of(
                Arguments.of(0, "equals", 0L, true),
                Arguments.of(1, "equals", new BigDecimal("1.00"), true),
                Arguments.of("1", "equals", 1, true),
                Arguments.of("held", "equals", "Held", false),
                Arguments.of(null, "equals", null, true),
                Arguments.of(false, "notEquals", null, true),
                Arguments.of(10, "greaterThan", "9", true),
                Arguments.of(9, "greaterThan", 9, false),
                Arguments.of(9, "greaterOrEqual", 9, true),
                Arguments.of(-1, "lessThan", 0, true),
                Arguments.of(0.5, "lessOrEqual", 0.5, true),
                Arguments.of("2026-03-29T00:30:00Z", "lessThan", "2026-03-29T02:00:00+01:00", true),
                Arguments.of("in progress", "contains", "prog", true),
                Arguments.of(null, "contains", "x", false),
                Arguments.of(new JsonArray().add(1).add(2), "contains", "2", true),
                Arguments.of(new JsonObject().putNull("held"), "contains", "held", true),
                Arguments.of(0, "exists", null, true),
                Arguments.of(false, "exists", null, true),
                Arguments.of(null, "exists", null, false));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void values_are_compared_by_what_they_are(Object left, String operator, Object right, boolean holds) {
        assertThat(Comparison.of(operator).holds(left, right)).isEqualTo(holds);
    }

    @Test
    void words_have_no_order() {
        assertThatThrownBy(() -> Comparison.LESS_THAN.holds("a", "b"))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("only two numbers or two times");
    }
}
