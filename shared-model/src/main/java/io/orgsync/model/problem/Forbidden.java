package io.orgsync.model.problem;

/** 403: the caller is known but lacks the role. Never for things of another organisation: those are {@link NotFound}. */
public final class Forbidden extends ProblemException {

    private static final long serialVersionUID = 1L;

    private Forbidden(String detail) {
        super(ProblemType.FORBIDDEN, detail);
    }

    public static Forbidden of(String detail) {
        return new Forbidden(detail);
    }
}
