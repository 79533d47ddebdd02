package io.orgsync.model.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every error answer ({@code application/problem+json}, RFC 9457), with the members beside the standard's
 * that shipped front ends read.
 *
 * @param type the catalogue's stable URI
 * @param title the catalogue's short text
 * @param status the HTTP status
 * @param detail what happened, for the caller
 * @param instance {@code urn:uuid:…}, also in the log
 * @param errors the refused members; left out when there are none
 * @param members further members of this one problem
 */
@Schema(name = "Problem", additionalProperties = Schema.True.class)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "success", "message", "error", "errors"})
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        URI instance,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(nullable = true)
        List<FieldError> errors,

        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    /** The media type of the answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem that says no more than its catalogue entry. */
    public static Problem of(ProblemType type) {
        return of(type, type.fixedDetail(), List.of(), Map.of());
    }

    public static Problem of(ProblemException failure) {
        return of(failure.type(), failure.detail(), failure.errors(), failure.members());
    }

    private static Problem of(ProblemType type, String detail, List<FieldError> errors, Map<String, Object> members) {
        URI instance = URI.create("urn:uuid:" + UUID.randomUUID());
        return new Problem(type.uri(), type.title(), type.status(), detail, instance, errors, members);
    }

    /** Always false. */
    @JsonProperty("success")
    public boolean success() {
        return false;
    }

    /** The detail, under the name that the agents' front end reads. */
    @JsonProperty("message")
    public String message() {
        return detail;
    }

    /** The detail, under the name that the hooks read. */
    @JsonProperty("error")
    public String error() {
        return detail;
    }
}
