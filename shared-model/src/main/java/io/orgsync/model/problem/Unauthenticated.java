package io.orgsync.model.problem;

/** 401: no token, or one that isn't valid here. Says nothing about why. */
public final class Unauthenticated extends ProblemException {

    private static final long serialVersionUID = 1L;

    public Unauthenticated() {
        super(ProblemType.UNAUTHENTICATED, ProblemType.UNAUTHENTICATED.fixedDetail());
    }
}
