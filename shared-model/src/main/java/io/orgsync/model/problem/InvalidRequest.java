package io.orgsync.model.problem;

import java.util.List;
import java.util.stream.Collectors;

/** 400: the request can't be read or breaks a rule that is known without looking at any state. */
public final class InvalidRequest extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    private InvalidRequest(String detail, List<FieldError> errors) {
        super(ProblemType.INVALID_REQUEST, detail);
        this.errors = errors;
    }

    /** For what isn't about a single member. */
    public static InvalidRequest saying(String detail) {
        return new InvalidRequest(detail, List.of());
    }

    public static InvalidRequest of(String path, String message) {
        return of(List.of(FieldError.of(path, message)));
    }

    public static InvalidRequest of(String path, String message, Object value) {
        return of(List.of(FieldError.of(path, message, value)));
    }

    /** The detail names each refused member; {@code errors} must not be empty. */
    public static InvalidRequest of(List<FieldError> errors) {
        String detail = errors.stream().map(InvalidRequest::sentence).collect(Collectors.joining("; "));
        return new InvalidRequest(detail, List.copyOf(errors));
    }

    private static String sentence(FieldError error) {
        return error.path().isEmpty() ? error.message() : error.path() + " " + error.message();
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
