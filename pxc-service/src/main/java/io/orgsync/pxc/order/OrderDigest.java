package io.orgsync.pxc.order;

import java.time.Instant;
import java.util.Optional;

/** What a run's result says of one order. */
public record OrderDigest(String id, String state, String category, Optional<Instant> lastUpdate) {}
