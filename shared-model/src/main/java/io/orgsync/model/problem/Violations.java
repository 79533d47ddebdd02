package io.orgsync.model.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Bean Validation's findings in the caller's words: paths of JSON members, without our methods' names. */
final class Violations {

    private Violations() {}

    /** Empty when it is our own answer that breaks a rule. */
    static Optional<ProblemException> asProblem(ConstraintViolationException failure) {
        boolean ours = failure.getConstraintViolations().stream().anyMatch(Violations::isOfReturnValue);
        return ours || failure.getConstraintViolations().isEmpty()
                ? Optional.empty()
                : Optional.of(InvalidRequest.of(errors(failure)));
    }

    private static List<FieldError> errors(ConstraintViolationException failure) {
        return failure.getConstraintViolations().stream()
                .map(Violations::error)
                .sorted(Comparator.comparing(FieldError::path).thenComparing(FieldError::message))
                .toList();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String path = path(violation.getPropertyPath());
        return violation.getInvalidValue() == null
                ? FieldError.of(path, violation.getMessage())
                : FieldError.of(path, violation.getMessage(), violation.getInvalidValue());
    }

    private static boolean isOfReturnValue(ConstraintViolation<?> violation) {
        return nodes(violation.getPropertyPath()).stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static String path(Path path) {
        List<String> steps = new ArrayList<>();
        for (Path.Node node : ofRequest(nodes(path))) {
            steps.add(step(node));
        }
        return String.join(".", steps).replace(".[", "[");
    }

    // Below a parameter that is the body or a bean of parameters its name says nothing to the caller.
    private static List<Path.Node> ofRequest(List<Path.Node> nodes) {
        List<Path.Node> members = nodes.stream().filter(Violations::isMember).toList();
        return members.isEmpty()
                ? nodes.stream()
                        .filter(node -> node.getKind() == ElementKind.PARAMETER)
                        .toList()
                : members;
    }

    private static boolean isMember(Path.Node node) {
        return node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT;
    }

    private static String step(Path.Node node) {
        String name = node.getKind() == ElementKind.CONTAINER_ELEMENT ? "" : node.getName();
        return node.isInIterable() ? place(node) + (name.isEmpty() ? "" : "." + name) : name;
    }

    private static String place(Path.Node node) {
        Object at = node.getIndex() != null ? node.getIndex() : node.getKey();
        return at == null ? "[]" : "[" + at + "]";
    }

    private static List<Path.Node> nodes(Path path) {
        return StreamSupport.stream(path.spliterator(), false).toList();
    }
}
