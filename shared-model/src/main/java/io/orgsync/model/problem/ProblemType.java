package io.orgsync.model.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * The closed catalogue of errors that both services answer with (RFC 9457). The URI of an entry is stable; callers may
 * branch on it.
 */
public enum ProblemType {
    INVALID_REQUEST("invalid-request", 400, "Invalid request", "The request is invalid."),
    UNAUTHENTICATED("unauthenticated", 401, "Unauthenticated", "A valid bearer token is needed."),
    FORBIDDEN("forbidden", 403, "Forbidden", "The caller's role does not allow this."),
    NOT_FOUND("not-found", 404, "Not found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed", "This address does not take this method."),
    NOT_ACCEPTABLE("not-acceptable", 406, "Not acceptable", "None of the media types asked for can be produced."),
    CONFLICT("conflict", 409, "Conflict", "The request does not fit the present state."),
    PAYLOAD_TOO_LARGE("payload-too-large", 413, "Payload too large", "The body is larger than allowed."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            "Unsupported media type",
            "A body of this media type is not understood here."),
    UNPROCESSABLE("unprocessable", 422, "Unprocessable", "The request is well formed but can't be carried out."),
    UPSTREAM_REFUSED("upstream-refused", 422, "Refused upstream", "The outside system refused the request."),
    RATE_LIMITED("rate-limited", 429, "Too many requests", "Too many requests; try again later."),
    INTERNAL("internal", 500, "Internal error", "Something went wrong here. The instance id finds it in the log."),
    UPSTREAM_UNAUTHORIZED(
            "upstream-unauthorized",
            502,
            "Credentials refused upstream",
            "The outside system refused the stored credentials."),
    UPSTREAM_FAILED("upstream-failed", 502, "Upstream failed", "The outside system gave no usable answer."),
    UPSTREAM_UNREACHABLE("upstream-unreachable", 503, "Upstream unreachable", "The outside system can't be reached."),
    DATABASE_UNAVAILABLE("database-unavailable", 503, "Database unavailable", "The database can't be reached now."),
    UPSTREAM_TIMEOUT("upstream-timeout", 504, "Upstream time-out", "The outside system did not answer in time.");

    private static final String CATALOGUE = "https://orgsync.io/problems/";

    private final String slug;
    private final int status;
    private final String title;
    private final String fixedDetail;

    ProblemType(String slug, int status, String title, String fixedDetail) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.fixedDetail = fixedDetail;
    }

    /** The first entry with this HTTP status, if any. */
    public static Optional<ProblemType> ofStatus(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
    }

    public URI uri() {
        return URI.create(CATALOGUE + slug);
    }

    public String slug() {
        return slug;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The text for callers when nothing more exact may be told. */
    public String fixedDetail() {
        return fixedDetail;
    }
}
