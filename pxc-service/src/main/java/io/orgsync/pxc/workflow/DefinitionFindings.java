package io.orgsync.pxc.workflow;

import io.orgsync.model.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What the check of a definition has found so far. */
final class DefinitionFindings {

    private final List<FieldError> errors = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    /** What an id in a definition is the id of. */
    enum Kind {
        INTEGRATION("integration"),
        KEY_RESULT("key result"),
        OBJECTIVE("objective");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }

        String noun() {
            return noun;
        }
    }

    /** An id that must be one of the organisation's. */
    record Reference(String path, Kind kind, long id) {

        FieldError unknown() {
            return FieldError.of(path, "is the id of no " + kind.noun(), id);
        }
    }

    void refuse(String path, String message) {
        errors.add(FieldError.of(path, message));
    }

    void refer(String path, Kind kind, long id) {
        references.add(new Reference(path, kind, id));
    }

    /** The integration that steps have named so far. */
    OptionalLong integration() {
        return references.stream()
                .filter(reference -> reference.kind() == Kind.INTEGRATION)
                .mapToLong(Reference::id)
                .findFirst();
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    List<Reference> references() {
        return List.copyOf(references);
    }
}
