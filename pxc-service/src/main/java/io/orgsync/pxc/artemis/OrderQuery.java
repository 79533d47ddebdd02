package io.orgsync.pxc.artemis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One page of the list of product orders of one billing account. */
public record OrderQuery(
        String billingAccount,
        List<String> states,
        Optional<Instant> since,
        List<String> fields,
        int limit,
        int offset) {}
