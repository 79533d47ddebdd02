package io.orgsync.model.paging;

import io.orgsync.model.problem.InvalidRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which part of a list the caller wants; a {@code @BeanParam} of list endpoints. Out of bounds is a 400 that names the
 * parameter; an empty parameter counts as absent.
 *
 * @param limit rows wanted, 1..100, default 50
 * @param offset rows to skip, from 0, default 0
 * @param cursor where the page before ended; stands in place of the offset
 */
public record PageRequest(
        @QueryParam("limit")
        @DefaultValue("50")
        @Parameter(
                description = "Rows wanted.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "50"))
        int limit,

        @QueryParam("offset")
        @DefaultValue("0")
        @Parameter(
                description = "Rows to skip.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
        int offset,

        @QueryParam("cursor")
        @Parameter(
                description = "Opaque; from a Link header of the page before.",
                schema = @Schema(type = SchemaType.STRING))
        Optional<Cursor> cursor) {

    /** The largest page. */
    public static final int MAX_LIMIT = 100;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidRequest.of("limit", "must be between 1 and " + MAX_LIMIT, limit);
        }
        if (offset < 0) {
            throw InvalidRequest.of("offset", "must not be negative", offset);
        }
    }

    /** Rows to pass over: none where a cursor says where the page starts. */
    public int skipped() {
        return cursor.isPresent() ? 0 : offset;
    }

    /** For lists by falling id: the page holds ids below this one. */
    public long belowId() {
        return cursor.map(position -> position.number(0)).orElse(Long.MAX_VALUE);
    }

    /** A page by offset. */
    public static PageRequest of(int limit, int offset) {
        return new PageRequest(limit, offset, Optional.empty());
    }
}
