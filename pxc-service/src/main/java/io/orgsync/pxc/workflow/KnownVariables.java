package io.orgsync.pxc.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables that a step will find, as far as its definition tells before anything has run. */
final class KnownVariables {

    private static final Pattern BEGINNING =
            Pattern.compile("(" + Placeholders.NAME + ")(?:\\.(" + Placeholders.NAME + "))?.*");

    /** What is known of every run, each a single value. */
    private static final List<String> OF_RUN = List.of(
            "organizationId",
            "workflowId",
            "workflowName",
            "runId",
            "triggerSource",
            "assignedUserId",
            "assignedUserName",
            "lastSuccessfulRunAt",
            "scheduledFor");

    private final Map<String, Optional<Set<String>>> members = new HashMap<>();

    KnownVariables() {
        OF_RUN.forEach(name -> members.put(name, Optional.of(Set.of())));
    }

    /** Whether steps must leave a name alone: a variable of the run's, or of an output by its number. */
    static boolean reserved(String name) {
        return OF_RUN.contains(name) || name.matches("step\\d+Output");
    }

    /** @param outputs the first-level members of the value; empty when they are not known beforehand */
    void add(String name, Optional<Set<String>> outputs) {
        members.put(name, outputs);
    }

    /** Why a path will lead nowhere, as far as that is certain. */
    Optional<String> fault(String path) {
        Matcher beginning = BEGINNING.matcher(path);
        if (!beginning.matches()) {
            return Optional.of("names no variable");
        }
        Optional<Set<String>> known = members.getOrDefault(beginning.group(1), Optional.empty());
        if (!members.containsKey(beginning.group(1))) {
            return Optional.of("uses {{" + path + "}}, which neither the run nor a step before sets");
        }
        String member = beginning.group(2);
        return known.filter(names -> member != null && !names.contains(member))
                .map(names -> "uses {{" + path + "}}, but " + beginning.group(1) + " has no member " + member);
    }
}
