package io.orgsync.ascora.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.model.problem.InvalidRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    private static final String ACCEPTED =
            "must be pending, scheduled, in_progress, completed, cancelled, deferred, or one of Ascora's names or numbers";

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

    /**
     * What a caller asks for: one of the front ends' words, Ascora's name or filter word in whatever spelling, or its
     * number, as a number or a text. A front end's word that stands for several means the first of them. 400 for anything
     * else.
     */
    static JobStatus asked(JsonNode given) {
        String plain = plain(given.asText());
        return Stream.<Predicate<JobStatus>>of(
                        status -> plain.equals(Integer.toString(status.number)),
                        status -> plain.equals(plain(status.word)),
                        status -> plain.equals(plain(status.text)))
                .flatMap(rule -> Arrays.stream(values()).filter(rule))
                .filter(status -> given.isTextual() || given.isIntegralNumber())
                .findFirst()
                .orElseThrow(() -> InvalidRequest.of("status", ACCEPTED));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
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
