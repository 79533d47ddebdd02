package io.orgsync.model.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Annotations that the generator of the document doesn't know, by what the document calls their places. */
final class DocumentedAnnotations {

    private static final DotName OPTIONAL = DotName.createSimple(Optional.class);

    private final IndexView index;

    DocumentedAnnotations(IndexView index) {
        this.index = index;
    }

    /** What {@link Refuses} says, by operation id. */
    Map<String, List<Integer>> refusals() {
        return byName(
                Refuses.class,
                refuses -> operationId(refuses.target()),
                refuses -> Arrays.stream(refuses.value().asIntArray()).boxed().toList());
    }

    /** The status of good answers where it is another than 200, by operation id. */
    Map<String, Integer> statuses() {
        return byName(
                ResponseStatus.class,
                status -> operationId(status.target()),
                status -> status.value().asInt());
    }

    /** What {@link WithNulls} excepts, by the names of schemas. */
    Map<String, List<String>> withNulls() {
        return byName(
                WithNulls.class,
                nulls -> name(nulls.target()),
                nulls -> Optional.ofNullable(nulls.value("except"))
                        .map(AnnotationValue::asStringArray)
                        .map(List::of)
                        .orElse(List.of()));
    }

    /** Members that have no value at times, by the names of schemas: the generator forgets that of some enumerations. */
    Map<String, List<String>> optionalMembers() {
        return index.getAnnotations(Schema.class).stream()
                .filter(schema -> schema.target().kind() == AnnotationTarget.Kind.CLASS && schema.value("name") != null)
                .collect(Collectors.toMap(
                        schema -> schema.value("name").asString(),
                        schema -> optionalMembers(schema.target().asClass()),
                        (one, same) -> one));
    }

    private static List<String> optionalMembers(ClassInfo type) {
        return type.recordComponents().stream()
                .filter(member -> OPTIONAL.equals(member.type().name()))
                .map(RecordComponentInfo::name)
                .toList();
    }

    private <T> Map<String, T> byName(
            Class<?> annotation, Function<AnnotationInstance, String> name, Function<AnnotationInstance, T> value) {
        return index.getAnnotations(annotation).stream()
                // The index of an application may hold a class twice.
                .collect(Collectors.toMap(name, value, (one, same) -> one));
    }

    private static String operationId(AnnotationTarget method) {
        return method.annotation(DotName.createSimple(Operation.class))
                .value("operationId")
                .asString();
    }

    private static String name(AnnotationTarget type) {
        return type.asClass()
                .declaredAnnotation(DotName.createSimple(Schema.class))
                .value("name")
                .asString();
    }
}
