package io.orgsync.pxc.workflow;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a condition compares. Numbers are compared as numbers, also when one is written as text; texts are equal to the
 * letter. What is greater can only be said of two numbers, or of two times.
 */
enum Comparison {
    EQUALS("equals") {
        @Override
        boolean holds(Object left, Object right) {
            return same(left, right);
        }
    },
    NOT_EQUALS("notEquals") {
        @Override
        boolean holds(Object left, Object right) {
            return !same(left, right);
        }
    },
    GREATER_THAN("greaterThan") {
        @Override
        boolean holds(Object left, Object right) {
            return order(left, right) > 0;
        }
    },
    GREATER_OR_EQUAL("greaterOrEqual") {
        @Override
        boolean holds(Object left, Object right) {
            return order(left, right) >= 0;
        }
    },
    LESS_THAN("lessThan") {
        @Override
        boolean holds(Object left, Object right) {
            return order(left, right) < 0;
        }
    },
    LESS_OR_EQUAL("lessOrEqual") {
        @Override
        boolean holds(Object left, Object right) {
            return order(left, right) <= 0;
        }
    },
    /** A text holds a text, a list an element, an object a member. */
    CONTAINS("contains") {
        @Override
        boolean holds(Object left, Object right) {
            if (left instanceof JsonArray list) {
                return list.stream().anyMatch(element -> same(element, right));
            }
            if (left instanceof JsonObject object) {
                return object.containsKey(String.valueOf(right));
            }
            return left != null && right != null && left.toString().contains(right.toString());
        }
    },
    /** The left value is there and not null. */
    EXISTS("exists") {
        @Override
        boolean holds(Object left, Object right) {
            return left != null;
        }
    };

    private final String word;

    Comparison(String word) {
        this.word = word;
    }

    abstract boolean holds(Object left, Object right);

    String word() {
        return word;
    }

    static Set<String> words() {
        return Arrays.stream(values()).map(Comparison::word).collect(Collectors.toUnmodifiableSet());
    }

    static Comparison of(String word) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.word.equals(word))
                .findFirst()
                .orElseThrow(() -> StepFailedException.misconfigured("there is no operator " + word));
    }

    private static boolean same(Object left, Object right) {
        return asNumbers(left, right).map(order -> order == 0).orElseGet(() -> Objects.equals(left, right));
    }

    private static int order(Object left, Object right) {
        return asNumbers(left, right).orElseGet(() -> time(left).compareTo(time(right)));
    }

    /** The order of two numbers; empty when one of them is something else. */
    private static Optional<Integer> asNumbers(Object left, Object right) {
        return StepNumbers.decimal(left)
                .flatMap(one -> StepNumbers.decimal(right).map(one::compareTo));
    }

    private static Instant time(Object value) {
        try {
            return OffsetDateTime.parse(String.valueOf(value)).toInstant();
        } catch (DateTimeException noTime) {
            throw StepFailedException.misconfigured("only two numbers or two times have an order");
        }
    }
}
