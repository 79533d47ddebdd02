package io.orgsync.model.sync;

import java.time.Duration;
import java.util.Optional;

/** A schedule that is about to be stored; exactly one of {@code cron} and {@code interval} is present. */
public record NewSchedule(
        long subjectId,
        String leaseKey,
        Optional<String> cron,
        Optional<Duration> interval,
        String timezone,
        boolean active) {}
