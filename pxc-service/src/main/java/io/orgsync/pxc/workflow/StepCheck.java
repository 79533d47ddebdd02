package io.orgsync.pxc.workflow;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The members of a step's configuration while they are checked. What is wrong is gathered with its path. Where a number
 * is wanted, a variable may stand for it; the step then looks at the value when it runs.
 *
 * @param path where the members are, as {@code workflowDefinition[2].config}
 * @param following how many steps come behind this one
 */
record StepCheck(String path, JsonObject members, int following, KnownVariables known, DefinitionFindings findings) {

    boolean has(String member) {
        return members.getValue(member) != null;
    }

    void refuse(String member, String message) {
        findings.refuse(path + "." + member, message);
    }

    void require(String member) {
        if (!has(member)) {
            refuse(member, "is required");
        }
    }

    void text(String member, int longest) {
        if (has(member) && !(members.getValue(member) instanceof String text && text.length() <= longest)) {
            refuse(member, "must be a text of at most " + longest + " characters");
        }
    }

    /** One of some words; no variable can stand for it. */
    void word(String member, Set<String> words) {
        if (has(member) && !(members.getValue(member) instanceof String word && words.contains(word))) {
            refuse(member, "must be one of " + String.join(", ", new TreeSet<>(words)));
        }
    }

    void number(String member) {
        if (has(member)
                && !Placeholders.present(members.getValue(member))
                && decimal(member).isEmpty()) {
            refuse(member, "must be a number or a variable");
        }
    }

    void whole(String member, long least, long most) {
        if (has(member) && !Placeholders.present(members.getValue(member)) && !within(member, least, most)) {
            refuse(member, "must be a whole number from " + least + " to " + most + ", or a variable");
        }
    }

    private boolean within(String member, long least, long most) {
        return decimal(member)
                .flatMap(StepNumbers::whole)
                .filter(number -> number >= least && number <= most)
                .isPresent();
    }

    private Optional<BigDecimal> decimal(String member) {
        return StepNumbers.decimal(members.getValue(member));
    }

    /** An id of the organisation's; whether it is one is found out when the rest is in order. */
    void id(String member, DefinitionFindings.Kind kind) {
        Optional<Long> id = decimal(member).flatMap(StepNumbers::whole).filter(number -> number > 0);
        if (id.isPresent()) {
            findings.refer(path + "." + member, kind, id.get());
        } else if (has(member)) {
            refuse(member, "must be a number, the id of the " + kind.noun());
        }
    }

    /** The steps of a workflow use one integration; the first that needs it must name it. */
    void integration() {
        OptionalLong before = findings.integration();
        if (before.isEmpty()) {
            require("integrationId");
        }
        id("integrationId", DefinitionFindings.Kind.INTEGRATION);
        OptionalLong now = findings.references().stream()
                .filter(reference -> reference.path().equals(path + ".integrationId"))
                .mapToLong(DefinitionFindings.Reference::id)
                .findFirst();
        if (before.isPresent() && now.isPresent() && before.getAsLong() != now.getAsLong()) {
            refuse("integrationId", "must be the integration that the steps before use");
        }
    }

    /** The path of a variable, with or without its braces. */
    void variable(String member) {
        if (!has(member) || Placeholders.present(members.getValue(member))) {
            return;
        }
        if (members.getValue(member) instanceof String name && Placeholders.isPath(name)) {
            known.fault(name).ifPresent(fault -> refuse(member, fault));
        } else {
            refuse(member, "must name a variable");
        }
    }

    /** An object below a member; empty without one. */
    Optional<StepCheck> into(String member) {
        if (!has(member)) {
            return Optional.empty();
        }
        if (members.getValue(member) instanceof JsonObject object) {
            return Optional.of(new StepCheck(path + "." + member, object, following, known, findings));
        }
        refuse(member, "must be an object");
        return Optional.empty();
    }

    /** The objects of a list, which must have 1 to {@code most}. */
    List<StepCheck> each(String member, int most) {
        if (!(members.getValue(member) instanceof JsonArray list) || list.isEmpty() || list.size() > most) {
            refuse(member, "must be a list of 1 to " + most + " objects");
            return List.of();
        }
        return IntStream.range(0, list.size())
                .mapToObj(index -> element(list, member, index))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<StepCheck> element(JsonArray list, String member, int index) {
        String place = member + "[" + index + "]";
        if (list.getValue(index) instanceof JsonObject object) {
            return Optional.of(new StepCheck(path + "." + place, object, following, known, findings));
        }
        refuse(place, "must be an object");
        return Optional.empty();
    }
}
