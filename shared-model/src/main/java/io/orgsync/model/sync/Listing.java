package io.orgsync.model.sync;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One list to be read to its end, for example the orders of one account in the polled states.
 *
 * @param full true when the list holds every record of the scope, so that absence from it means something
 * @param since only what changed at or after this instant is asked for
 * @param parameters what else is asked, in the stream's own words
 */
public record Listing(String name, boolean full, Optional<Instant> since, Map<String, String> parameters) {}
