package io.orgsync.pxc.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Stored orders whose last update falls on a day in a time zone, counted by category and state.
 *
 * @param history the same for each of the last days, oldest first, when it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OrderSummary(
        LocalDate day, String timezone, long total, List<DayCounts.Cell> cells, Optional<List<HistoryDay>> history) {

    /** One day of the history. */
    @Schema(name = "OrderCountsOfDay")
    public record HistoryDay(LocalDate day, long total, List<DayCounts.Cell> cells) {

        static HistoryDay of(DayCounts counts) {
            return new HistoryDay(counts.day(), counts.total(), counts.cells());
        }
    }
}
