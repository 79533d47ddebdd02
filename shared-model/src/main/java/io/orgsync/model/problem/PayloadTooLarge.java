package io.orgsync.model.problem;

/** 413: the body is larger than this address takes. */
public final class PayloadTooLarge extends ProblemException {

    private static final long serialVersionUID = 1L;

    private PayloadTooLarge(String detail) {
        super(ProblemType.PAYLOAD_TOO_LARGE, detail);
    }

    /** @param limit the largest body taken, in bytes */
    public static PayloadTooLarge above(long limit) {
        return new PayloadTooLarge("The body may have at most " + limit + " bytes.");
    }
}
