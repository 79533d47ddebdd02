package io.orgsync.model.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the ledger keeps of a page.
 *
 * @param position where the page was
 * @param next the cursor behind it
 * @param highWater the greatest upstream timestamp on it that is not in the future
 */
record BookedPage(
        Checkpoint.Position position,
        Optional<String> next,
        List<String> ids,
        List<String> quarantined,
        OptionalLong total,
        OptionalLong pagesExpected,
        Optional<Instant> highWater,
        Counts counts) {}
