package io.orgsync.pxc.order;

import io.orgsync.model.problem.InvalidRequest;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which orders are wanted; a {@code @BeanParam}. Absent and empty parameters match everything. Where a converter of
 * ours reads the parameter, absent is null: the framework would wrap an optional member of a record twice.
 *
 * @param state in TMF622's spelling; case, blanks and underscores don't count
 * @param category newBuild, provide, cease, modify or unclassified
 * @param updatedSince orders whose last update is at or after it
 * @param updatedUntil orders whose last update is before it
 * @param stale whether they are open and were not confirmed for two intervals of the schedule
 * @param search part of the order's id or of a product's name
 * @param sort lastUpdate, creationDate or orderId, with a dash in front for descending; default -lastUpdate
 */
public record OrderFilter(
        @QueryParam("state") @Parameter(description = "In any spelling: " + OrderState.DESCRIPTION)
        Optional<String> state,

        @QueryParam("category") @Parameter(schema = @Schema(implementation = OrderCategory.class))
        Optional<String> category,

        @QueryParam("integrationId") Long integrationId,

        @QueryParam("updatedSince") @Parameter(description = "Last update at or after it")
        Instant updatedSince,

        @QueryParam("updatedUntil") @Parameter(description = "Last update before it")
        Instant updatedUntil,

        @QueryParam("search")
        @Parameter(
                description = "Part of the order's id or of a product's name",
                schema = @Schema(type = SchemaType.STRING, maxLength = 100))
        Optional<String> search,

        @QueryParam("stale") @Parameter(description = "Open and not confirmed for two intervals of the schedule")
        Boolean stale,

        @QueryParam("sort")
        @Parameter(
                description = "With a dash in front for descending",
                schema = @Schema(type = SchemaType.STRING, defaultValue = OrderSort.DEFAULT, pattern = OrderSort.WORDS))
        Optional<String> sort) {

    private static final int LONGEST_SEARCH = 100;

    public OrderFilter {
        if (search.filter(text -> text.length() > LONGEST_SEARCH).isPresent()) {
            throw InvalidRequest.of("search", "must have at most " + LONGEST_SEARCH + " characters");
        }
        if (category.filter(word -> !word.matches(OrderCategory.WORDS)).isPresent()) {
            throw InvalidRequest.of("category", OrderCategory.WORDS_RULE);
        }
        StorableTime.require("updatedSince", updatedSince);
        StorableTime.require("updatedUntil", updatedUntil);
        if (updatedSince != null && updatedUntil != null && updatedUntil.isBefore(updatedSince)) {
            throw InvalidRequest.of("updatedUntil", "must not be before updatedSince");
        }
    }

    Optional<String> canonicalState() {
        return state.map(OrderState::of);
    }

    /** The pattern for LIKE, with its own wildcards escaped. */
    Optional<String> searchPattern() {
        return search.map(text ->
                "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }

    OrderSort order() {
        return OrderSort.of(sort.orElse(OrderSort.DEFAULT));
    }
}
