package io.orgsync.devkit.pxc;

import io.orgsync.devkit.pxc.PxcBehaviour.SinceFilter;
import io.orgsync.devkit.upstream.Timestamps;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list call, read under the rules of a behaviour. */
record ListQuery(Set<String> billingAccounts, OrderFilter filter, OrderSort sort, int offset, int limit) {

    static ListQuery read(Map<String, List<String>> query, PxcBehaviour behaviour) {
        Reader reader = new Reader(query, behaviour);
        Set<String> billingAccounts = reader.billingAccounts();
        return new ListQuery(
                billingAccounts, reader.filter(billingAccounts), reader.sort(), reader.offset(), reader.limit());
    }

    /** The names of a {@code fields} parameter. */
    static Set<String> fields(Map<String, List<String>> query, PxcBehaviour behaviour) {
        return behaviour.fieldsHonoured() ? values(query, "fields", ",").collect(Collectors.toSet()) : Set.of();
    }

    private static Stream<String> values(Map<String, List<String>> query, String name, String separators) {
        return query.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(separators)))
                .map(String::trim)
                .filter(Predicate.not(String::isBlank));
    }

    private record Reader(Map<String, List<String>> query, PxcBehaviour behaviour) {

        Set<String> billingAccounts() {
            String separators = behaviour.billingAccountLists() ? "," : "\n";
            Set<String> asked = values(query, "billingAccount.id", separators).collect(Collectors.toSet());
            if (asked.isEmpty() && behaviour.billingAccountRequired()) {
                throw new BadQuery("billingAccount.id is mandatory");
            }
            return asked;
        }

        OrderFilter filter(Set<String> billingAccounts) {
            Set<String> states = values(query, "state", "[,;]")
                    .map(state -> OrderFilter.key(state, behaviour.stateMatching()))
                    .collect(Collectors.toSet());
            return new OrderFilter(billingAccounts, states, behaviour.stateMatching(), from(), until());
        }

        OrderSort sort() {
            List<String> asked = behaviour.sortHonoured() ? query.getOrDefault("sort", List.of()) : List.of();
            return OrderSort.parse(asked.isEmpty() ? behaviour.defaultSort() : String.join(",", asked));
        }

        int offset() {
            int offset = number("offset", 0, 0);
            if (behaviour.offsetCap() > 0 && offset > behaviour.offsetCap()) {
                throw new BadQuery("offset must not exceed " + behaviour.offsetCap());
            }
            return offset;
        }

        int limit() {
            return Math.min(number("limit", behaviour.defaultLimit(), 1), behaviour.maxLimit());
        }

        private Instant from() {
            SinceFilter known = behaviour.sinceFilter();
            return Stream.of(
                            bounds("lastUpdateSince", known.knowsSince(), 0),
                            bounds("lastUpdate.gte", known.knowsOperators(), 0),
                            bounds("lastUpdate.gt", known.knowsOperators(), 1))
                    .flatMap(bound -> bound)
                    .max(Instant::compareTo)
                    .orElse(Instant.MIN);
        }

        private Instant until() {
            boolean known = behaviour.sinceFilter().knowsOperators();
            return Stream.concat(bounds("lastUpdate.lte", known, 0), bounds("lastUpdate.lt", known, -1))
                    .min(Instant::compareTo)
                    .orElse(Instant.MAX);
        }

        private Stream<Instant> bounds(String name, boolean known, int nanosToInclusive) {
            return known
                    ? values(query, name, "\n").map(text -> instant(name, text).plusNanos(nanosToInclusive))
                    : Stream.of();
        }

        private static Instant instant(String name, String text) {
            return Timestamps.read(text).orElseThrow(() -> new BadQuery(name + " is not a date-time"));
        }

        private int number(String name, int absent, int least) {
            List<String> given = query.getOrDefault(name, List.of());
            if (given.isEmpty()) {
                return absent;
            }
            try {
                return atLeast(name, least, Integer.parseInt(given.get(0)));
            } catch (NumberFormatException e) {
                throw new BadQuery(name + " is not a whole number");
            }
        }

        private static int atLeast(String name, int least, int number) {
            if (number < least) {
                throw new BadQuery(name + " must be at least " + least);
            }
            return number;
        }
    }
}
