package io.orgsync.pxc.workflow;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words that shipped screens offer for schedules, with their cron expressions. */
enum Frequency {
    HOURLY("hourly", "0 * * * *"),
    DAILY("daily", "0 0 * * *"),
    WEEKLY("weekly", "0 0 * * 0"),
    MONTHLY("monthly", "0 0 1 * *");

    /** All the words, as a pattern. */
    static final String WORDS = "hourly|daily|weekly|monthly";

    private final String word;
    private final String cron;

    Frequency(String word, String cron) {
        this.word = word;
        this.cron = cron;
    }

    String word() {
        return word;
    }

    String cron() {
        return cron;
    }

    static Optional<Frequency> of(String word) {
        return Arrays.stream(values())
                .filter(frequency -> frequency.word.equals(word))
                .findFirst();
    }

    /** The word that says the same as a cron expression, if there is one. */
    static Optional<Frequency> saying(String cron) {
        return Arrays.stream(values())
                .filter(frequency -> frequency.cron.equals(cron))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Frequency::word).collect(Collectors.joining(", "));
    }
}
