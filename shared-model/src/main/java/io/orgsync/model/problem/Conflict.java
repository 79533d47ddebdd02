package io.orgsync.model.problem;

import java.util.Map;

/** 409: the request is right in itself but does not fit the present state. */
public final class Conflict extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> members;

    private Conflict(String detail, Map<String, Object> members) {
        super(ProblemType.CONFLICT, detail);
        this.members = members;
    }

    public static Conflict of(String detail) {
        return new Conflict(detail, Map.of());
    }

    /** Adds members that help to get out of the conflict, as {@code conflictId} or {@code candidates}. */
    public static Conflict of(String detail, Map<String, Object> members) {
        return new Conflict(detail, Map.copyOf(members));
    }

    @Override
    public Map<String, Object> members() {
        return members;
    }
}
