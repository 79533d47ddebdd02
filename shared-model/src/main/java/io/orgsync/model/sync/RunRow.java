package io.orgsync.model.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A run as it is stored.
 *
 * @param subjectId what is run: a workflow of pxc-service, a connection of ascora-service
 * @param active how long the run has been executed, without the time it was parked or queued
 * @param pages pages committed so far
 */
public record RunRow(
        long id,
        String leaseKey,
        long subjectId,
        RunStatus status,
        TriggerSource triggerSource,
        Instant createdAt,
        Optional<Instant> scheduledFor,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Optional<Instant> parkedUntil,
        Duration active,
        int stepsCompleted,
        int totalSteps,
        int retryCount,
        Counts counts,
        long pages,
        OptionalLong pagesExpected,
        Optional<Failure> failure) {

    /** Why a run ended as failed, or was parked. */
    public record Failure(String errorClass, String message, String advice) {}
}
