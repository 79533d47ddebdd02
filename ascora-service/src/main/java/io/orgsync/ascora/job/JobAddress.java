package io.orgsync.ascora.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an address that came in one line. What is not recognised stays in the first lines, so that nothing is lost.
 *
 * @param state the abbreviation; Ascora's API takes none
 * @param country Australia unless another one is named
 */
record JobAddress(
        Optional<String> line1,
        Optional<String> line2,
        Optional<String> suburb,
        Optional<String> state,
        Optional<String> postcode,
        String country) {

    private static final String AUSTRALIA = "Australia";
    private static final Map<String, String> STATES = Map.of(
            "NEW SOUTH WALES", "NSW",
            "VICTORIA", "VIC",
            "QUEENSLAND", "QLD",
            "SOUTH AUSTRALIA", "SA",
            "WESTERN AUSTRALIA", "WA",
            "TASMANIA", "TAS",
            "NORTHERN TERRITORY", "NT",
            "AUSTRALIAN CAPITAL TERRITORY", "ACT");
    private static final Set<String> COUNTRIES = Set.of("AUSTRALIA", "NEW ZEALAND");
    private static final Pattern POSTCODE = Pattern.compile("(?:^|(.*)[\\s,]+)(\\d{4})");
    private static final Pattern STATE = Pattern.compile(
            "(?:^|(.*)[\\s,]+)(" + String.join("|", STATES.values()) + "|" + String.join("|", STATES.keySet()) + ")",
            Pattern.CASE_INSENSITIVE);

    static JobAddress of(String line) {
        List<String> parts = new ArrayList<>(Arrays.stream(line.split("[,\\r\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
        String country = country(parts);
        Optional<String> postcode = cut(parts, POSTCODE);
        Optional<String> state = cut(parts, STATE).map(JobAddress::abbreviation);
        Optional<String> suburb = parts.size() > 1 ? Optional.of(parts.remove(parts.size() - 1)) : Optional.empty();
        Optional<String> line1 = parts.isEmpty() ? Optional.empty() : Optional.of(parts.remove(0));
        Optional<String> line2 = parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
        return new JobAddress(line1, line2, suburb, state, postcode, country);
    }

    private static String country(List<String> parts) {
        boolean named = parts.size() > 1
                && COUNTRIES.contains(parts.get(parts.size() - 1).toUpperCase(Locale.ROOT));
        return named ? parts.remove(parts.size() - 1) : AUSTRALIA;
    }

    /** Takes what the pattern finds at the end of the last part. */
    private static Optional<String> cut(List<String> parts, Pattern pattern) {
        Matcher matcher = pattern.matcher(parts.isEmpty() ? "" : parts.get(parts.size() - 1));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        parts.remove(parts.size() - 1);
        Optional.ofNullable(matcher.group(1))
                .map(String::strip)
                .filter(rest -> !rest.isEmpty())
                .ifPresent(parts::add);
        return Optional.of(matcher.group(2));
    }

    private static String abbreviation(String state) {
        String name = state.toUpperCase(Locale.ROOT);
        return STATES.getOrDefault(name, name);
    }
}
