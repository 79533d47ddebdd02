package io.orgsync.devkit.ascora;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The statuses of a job. */
public enum JobStatus {
    NEW(0, "New"),
    IN_PROGRESS(1, "In Progress"),
    COMPLETED(2, "Completed"),
    CANCELLED(3, "Cancelled"),
    DEFERRED(4, "Deferred"),
    BOOKED(5, "Booked"),
    UNSCHEDULED(6, "Unscheduled"),
    READY_TO_INVOICE(7, "Ready To Invoice"),
    CLOSED(8, "Closed");

    static final Set<JobStatus> OPEN = EnumSet.of(NEW, IN_PROGRESS, DEFERRED, BOOKED, UNSCHEDULED);

    private final int code;
    private final String text;

    JobStatus(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** As it stands in jobStatus. */
    public int code() {
        return code;
    }

    /** As it stands in jobStatusText. */
    public String text() {
        return text;
    }

    /** As a filter names it. */
    public String word() {
        return name().replace('_', '-');
    }

    /** The status of a number; empty for a number nobody knows. */
    public static Optional<JobStatus> of(int code) {
        return Arrays.stream(values()).filter(status -> status.code == code).findFirst();
    }

    static Optional<JobStatus> ofWord(String word) {
        String wanted = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(status -> status.word().equals(wanted))
                .findFirst();
    }
}
