package io.orgsync.ascora.job;

import java.util.Arrays;
import java.util.Optional;

/** Ascora's nine states of a job, with the front ends' word for each. */
public enum JobStatus {
    NEW(0, "pending", "New"),
    IN_PROGRESS(1, "in_progress", "In Progress"),
    COMPLETED(2, "completed", "Completed"),
    CANCELLED(3, "cancelled", "Cancelled"),
    DEFERRED(4, "deferred", "Deferred"),
    BOOKED(5, "scheduled", "Booked"),
    UNSCHEDULED(6, "pending", "Unscheduled"),
    READY_TO_INVOICE(7, "completed", "Ready To Invoice"),
    CLOSED(8, "completed", "Closed");

    /** The front ends' word for a number that Ascora's documents don't name, or for none. */
    public static final String UNKNOWN = "unknown";

    private final int number;
    private final String word;
    private final String text;

    JobStatus(int number, String word, String text) {
        this.number = number;
        this.word = word;
        this.text = text;
    }

    public static Optional<JobStatus> of(long number) {
        return Arrays.stream(values()).filter(status -> status.number == number).findFirst();
    }

    /** The number in Ascora's API. */
    public int number() {
        return number;
    }

    /** The front ends' word. */
    public String word() {
        return word;
    }

    /** Ascora's own name, for when an answer brings none; its spelling is not to be relied on. */
    public String text() {
        return text;
    }
}
