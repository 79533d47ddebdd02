package io.orgsync.model.problem;

import java.util.Map;

/** 404: there is no such thing in the caller's organisation, whether or not another one has it. */
public final class NotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> members;

    private NotFound(String detail, Map<String, Object> members) {
        super(ProblemType.NOT_FOUND, detail);
        this.members = members;
    }

    /** @param noun what is missing, in the field's words: {@code "integration"} */
    public static NotFound of(String noun) {
        return new NotFound("There is no such " + noun + ".", Map.of());
    }

    /** Adds members that shipped front ends read beside the error, as {@code data:{connected:false}}. */
    public static NotFound saying(String detail, Map<String, Object> members) {
        return new NotFound(detail, Map.copyOf(members));
    }

    @Override
    public Map<String, Object> members() {
        return members;
    }
}
