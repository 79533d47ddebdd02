package io.orgsync.model.problem;

import java.util.List;

/** 422: well formed, but a rule that depends on stored facts forbids it, as a payment above what is outstanding. */
public final class Unprocessable extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    private Unprocessable(String detail, List<FieldError> errors) {
        super(ProblemType.UNPROCESSABLE, detail);
        this.errors = errors;
    }

    public static Unprocessable of(String detail) {
        return new Unprocessable(detail, List.of());
    }

    public static Unprocessable of(String detail, List<FieldError> errors) {
        return new Unprocessable(detail, List.copyOf(errors));
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
