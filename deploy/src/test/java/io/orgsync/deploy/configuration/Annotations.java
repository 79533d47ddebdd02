package io.orgsync.deploy.configuration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ModifiersTree;
import java.util.Optional;

/** The annotations of a declaration, as they are written. */
record Annotations(ModifiersTree modifiers) {

    /** An argument of the annotation of that simple name; {@code value} also when it is not named. */
    Optional<String> argument(String annotation, String argument) {
        return modifiers.getAnnotations().stream()
                .filter(written -> simpleName(written).equals(annotation))
                .flatMap(written -> written.getArguments().stream())
                .filter(written -> nameOf(written).equals(argument))
                .map(Annotations::literal)
                .findFirst();
    }

    private static String simpleName(AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String nameOf(ExpressionTree argument) {
        return argument instanceof AssignmentTree named ? named.getVariable().toString() : "value";
    }

    private static String literal(ExpressionTree argument) {
        ExpressionTree value = argument instanceof AssignmentTree named ? named.getExpression() : argument;
        if (value instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        throw new IllegalStateException("A setting's annotation has a literal, not " + value);
    }
}
