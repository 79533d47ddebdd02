package io.orgsync.model.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a stream stands: the high-water mark of finished pulls, and the position of the unfinished one.
 *
 * @param highWater the greatest upstream timestamp seen in committed data of finished pulls
 * @param followIds records that must be read by id, because complete sweeps no longer see them
 * @param position of the pull that {@code runId} has begun and not finished
 */
public record Checkpoint(
        Optional<Instant> highWater,
        Optional<Instant> lastFullSweepAt,
        List<String> followIds,
        Optional<Position> position) {

    /**
     * The next page to fetch.
     *
     * @param listingNo index into {@code listings}
     * @param sweepNo 1 for the first reading of the listing, more when it had to be repeated
     * @param pageNo pages of this sweep that are committed
     * @param cursor empty for the first page
     */
    public record Position(
            long runId, List<Listing> listings, int listingNo, int sweepNo, int pageNo, Optional<String> cursor) {

        Listing listing() {
            return listings.get(listingNo);
        }

        boolean atEnd() {
            return listingNo >= listings.size();
        }

        /** True when the last page of the listing is committed. */
        boolean readToEnd() {
            return pageNo > 0 && cursor.isEmpty();
        }

        Position nextPage(Optional<String> next) {
            return new Position(runId, listings, listingNo, sweepNo, pageNo + 1, next);
        }

        Position nextSweep() {
            return new Position(runId, listings, listingNo, sweepNo + 1, 0, Optional.empty());
        }

        Position nextListing() {
            return new Position(runId, listings, listingNo + 1, 1, 0, Optional.empty());
        }
    }
}
