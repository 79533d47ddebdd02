package io.orgsync.model.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Documents which members an answer always has. Answers leave out what is absent and hold no null (see {@link
 * io.orgsync.model.problem.JsonHabits}): in schemas that only answers use, a member that may be null in its type is one
 * that may be absent, and all others are always there. A member that is shown as null says so by being required and
 * nullable in its own description, a whole answer of that kind by {@link WithNulls}. Schemas that nothing uses are left out.
 */
final class PresentMembers {

    private static final String REFERENCE = "#/components/schemas/";

    private final Components components;
    private final Map<String, Schema> schemas;

    private PresentMembers(Components components) {
        this.components = components;
        this.schemas = components.getSchemas();
    }

    /** @param withNulls what {@link WithNulls} excepts, by the names of schemas */
    static void describe(OpenAPI document, Map<String, List<String>> withNulls) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        withNulls.forEach((name, excepted) -> Optional.ofNullable(schemas.get(name))
                .ifPresent(schema -> schema.getProperties().keySet().stream()
                        .filter(member -> !excepted.contains(member))
                        .forEach(schema::addRequired)));
        new PresentMembers(document.getComponents()).describeIn(document);
    }

    private void describeIn(OpenAPI document) {
        List<Operation> operations = document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .toList();
        Set<String> asked = reached(operations.stream()
                .flatMap(operation -> Optional.ofNullable(operation.getRequestBody()).stream())
                .flatMap(body -> schemas(body.getContent())));
        Set<String> answered = reached(operations.stream()
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .flatMap(answer -> schemas(answer.getContent())));
        Set<String> named = reached(operations.stream()
                .flatMap(operation -> Optional.ofNullable(operation.getParameters()).stream())
                .flatMap(List::stream)
                .flatMap(parameter -> Optional.ofNullable(parameter.getSchema()).stream()));
        schemas.keySet().stream()
                .filter(name -> !asked.contains(name) && !answered.contains(name) && !named.contains(name))
                .toList()
                .forEach(components::removeSchema);
        answered.stream()
                .filter(name -> !asked.contains(name))
                .map(schemas::get)
                .forEach(this::require);
    }

    private static Stream<Schema> schemas(Content content) {
        return Optional.ofNullable(content).stream()
                .flatMap(types -> types.getMediaTypes().values().stream())
                .flatMap(type -> Optional.ofNullable(type.getSchema()).stream());
    }

    private Set<String> reached(Stream<Schema> from) {
        Set<String> names = new HashSet<>();
        from.forEach(schema -> follow(schema, names));
        return names;
    }

    private void follow(Schema schema, Set<String> names) {
        name(schema).filter(names::add).map(schemas::get).ifPresent(named -> follow(named, names));
        parts(schema).forEach(part -> follow(part, names));
    }

    private Optional<String> name(Schema schema) {
        return Optional.ofNullable(schema.getRef())
                .filter(reference -> reference.startsWith(REFERENCE))
                .map(reference -> reference.substring(REFERENCE.length()))
                .filter(schemas::containsKey);
    }

    private static Stream<Schema> parts(Schema schema) {
        List<Schema> parts = new ArrayList<>();
        Optional.ofNullable(schema.getProperties()).ifPresent(members -> parts.addAll(members.values()));
        Optional.ofNullable(schema.getItems()).ifPresent(parts::add);
        Optional.ofNullable(schema.getAdditionalPropertiesSchema()).ifPresent(parts::add);
        Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .flatMap(choices -> Optional.ofNullable(choices).stream())
                .forEach(parts::addAll);
        return parts.stream();
    }

    private void require(Schema schema) {
        List<String> known = Optional.ofNullable(schema.getRequired()).orElse(List.of());
        Optional.ofNullable(schema.getProperties()).orElse(Map.of()).forEach((name, member) -> {
            if (known.contains(name) || isAnything(member)) {
                return;
            }
            if (isNullable(member)) {
                schema.addProperty(name, present(member));
            } else {
                schema.addRequired(name);
            }
        });
        parts(schema).filter(part -> part.getRef() == null).forEach(this::require);
    }

    /** Then it may be an absent one too. */
    private static boolean isAnything(Schema member) {
        return member.getType() == null && member.getRef() == null && member.getAnyOf() == null;
    }

    private static boolean isNullable(Schema member) {
        return isOrNull(member.getType())
                || Optional.ofNullable(member.getAnyOf()).orElse(List.of()).stream()
                        .anyMatch(PresentMembers::isNull);
    }

    private static boolean isOrNull(List<SchemaType> types) {
        return types != null && types.contains(SchemaType.NULL);
    }

    private static boolean isNull(Schema choice) {
        return List.of(SchemaType.NULL).equals(choice.getType());
    }

    /** The member without its null. */
    private static Schema present(Schema member) {
        if (isOrNull(member.getType())) {
            member.removeType(SchemaType.NULL);
            Optional.ofNullable(member.getEnumeration())
                    .ifPresent(words -> member.setEnumeration(
                            words.stream().filter(Objects::nonNull).toList()));
            return member;
        }
        List<Schema> choices =
                member.getAnyOf().stream().filter(choice -> !isNull(choice)).toList();
        if (choices.size() == 1 && member.getDescription() == null) {
            return choices.get(0);
        }
        member.setAnyOf(choices);
        return member;
    }
}
