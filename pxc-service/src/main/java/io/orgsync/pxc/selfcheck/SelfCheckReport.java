package io.orgsync.pxc.selfcheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How PXC answers, in structure: statuses, names and types, never values.
 *
 * @param complete false when the time was over, or calls were held back, before everything was asked
 * @param findings what follows from the answers
 * @param advice settings of the connection that should be changed; empty when they fit
 */
@Schema(name = "SelfCheckReport")
public record SelfCheckReport(
        boolean success,
        boolean complete,
        Instant checkedAt,
        long durationMs,
        int calls,
        List<Answer> questions,
        List<Finding> findings,
        List<Advice> advice) {

    /**
     * One question and what came of it.
     *
     * @param outcome answered; refused (another status than 2xx), failed (no usable answer), not_asked
     * @param errorClass why it failed
     * @param headers names only
     * @param rows orders in a list
     * @param body paths with their types
     */
    @Schema(name = "SelfCheckAnswer")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Answer(
            Question question,

            @Schema(enumeration = {"answered", "refused", "failed", "not_asked"})
            String outcome,

            OptionalInt status,
            long durationMs,
            Optional<String> errorClass,
            List<String> headers,
            OptionalInt rows,
            Map<String, String> body) {}

    /**
     * A sentence about one open question.
     *
     * @param about the open question's short name, such as {@code since-filter}
     */
    @Schema(name = "SelfCheckFinding")
    public record Finding(String about, String says) {}

    /**
     * A change of {@code connectionConfig}.
     *
     * @param setting the member's name
     * @param value what it should be
     */
    @Schema(name = "SelfCheckAdvice")
    public record Advice(
            String setting, @Schema(required = true) Object value, String reason) {}
}
