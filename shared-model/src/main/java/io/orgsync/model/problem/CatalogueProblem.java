package io.orgsync.model.problem;

/** What the framework or the platform ran into: tells no more than the catalogue's entry. */
final class CatalogueProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    CatalogueProblem(ProblemType type, Throwable cause) {
        super(type, type.fixedDetail(), cause);
    }
}
