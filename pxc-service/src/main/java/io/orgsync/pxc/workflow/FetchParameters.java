package io.orgsync.pxc.workflow;

import io.orgsync.pxc.order.OrderRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parameters of {@code fetch_orders}. Null and an empty text count as not given, so that a variable of the first run,
 * which has no value yet, means everything. {@code fields} is accepted: what counting needs is always asked for.
 */
final class FetchParameters {

    private static final String LIMIT = "limit";
    private static final String OFFSET = "offset";
    private static final String STATE = "state";
    private static final String SINCE = "lastUpdateSince";
    private static final int MOST_ORDERS_OF_A_PAGE = 1_000;
    private static final int LARGEST_OFFSET = 10_000_000;
    private static final int MOST_STATES = 20;
    private static final int LONGEST = 2_000;

    // As in the settings of a connection: states travel in one query parameter and make up the scope of marks.
    private static final Pattern WORD = Pattern.compile("[^,|\\s\\p{Cntrl}]{1,100}");

    private FetchParameters() {}

    static void check(StepCheck parameters) {
        parameters.whole(LIMIT, 1, MOST_ORDERS_OF_A_PAGE);
        parameters.whole(OFFSET, 0, LARGEST_OFFSET);
        parameters.text("fields", LONGEST);
        JsonObject given = parameters.members();
        if (fixed(given, STATE) && !usable(states(given.getValue(STATE)))) {
            parameters.refuse(STATE, "must be states separated by commas, at most " + MOST_STATES);
        }
        if (fixed(given, SINCE) && time(given.getValue(SINCE)).isEmpty()) {
            parameters.refuse(SINCE, "must be a time as 2026-01-31T09:00:00Z, or a variable");
        }
    }

    private static boolean fixed(JsonObject given, String member) {
        return isGiven(given, member) && !Placeholders.present(given.getValue(member));
    }

    private static boolean isGiven(JsonObject given, String member) {
        Object value = given.getValue(member);
        return value != null && !"".equals(value);
    }

    static OrderRequest read(StepScope scope) {
        JsonObject given = scope.parameters();
        return new OrderRequest(
                number(given, LIMIT, 1, MOST_ORDERS_OF_A_PAGE),
                readStates(given),
                number(given, OFFSET, 0, LARGEST_OFFSET),
                readSince(given),
                "workflow " + scope.workflow().id() + " in step " + scope.step().id());
    }

    private static OptionalInt number(JsonObject given, String member, int least, int most) {
        return isGiven(given, member)
                ? OptionalInt.of((int) StepNumbers.whole(member, given.getValue(member), least, most))
                : OptionalInt.empty();
    }

    private static List<String> readStates(JsonObject given) {
        if (!isGiven(given, STATE)) {
            return List.of();
        }
        List<String> states = states(given.getValue(STATE));
        if (!usable(states)) {
            throw StepFailedException.misconfigured("state must be states separated by commas");
        }
        return states;
    }

    private static Optional<Instant> readSince(JsonObject given) {
        return isGiven(given, SINCE)
                ? Optional.of(time(given.getValue(SINCE))
                        .orElseThrow(() -> StepFailedException.misconfigured("lastUpdateSince must be a time")))
                : Optional.empty();
    }

    private static List<String> states(Object value) {
        Stream<String> words = value instanceof JsonArray list
                ? list.stream().map(String::valueOf)
                : Arrays.stream(String.valueOf(value).split(",", -1));
        return words.map(String::strip).toList();
    }

    private static boolean usable(List<String> states) {
        return !states.isEmpty()
                && states.size() <= MOST_STATES
                && states.stream().allMatch(state -> WORD.matcher(state).matches());
    }

    private static Optional<Instant> time(Object value) {
        try {
            return Optional.of(OffsetDateTime.parse(String.valueOf(value)).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
