package io.orgsync.model.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * A run that is about to be queued.
 *
 * @param leaseKey runs of the same key exclude each other, for example {@code integration:12}
 */
public record NewRun(
        String leaseKey, long subjectId, TriggerSource triggerSource, Optional<Instant> scheduledFor, int totalSteps) {}
