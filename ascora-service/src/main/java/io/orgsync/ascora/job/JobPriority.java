package io.orgsync.ascora.job;

import io.orgsync.model.problem.InvalidRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How urgent a job is. Ascora's API has no field for it. */
enum JobPriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** All the words, as a pattern. */
    static final String WORDS = "low|normal|high|urgent";

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a caller asks for; medium is normal. */
    static JobPriority asked(String given) {
        String word = given.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(priority -> priority.word().equals(word) || (priority == NORMAL && word.equals("medium")))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.of("priority", "must be low, normal, medium, high or urgent", given));
    }

    /** What a report's severity makes of it. */
    static JobPriority ofSeverity(Optional<String> severity) {
        return switch (severity.orElse("").strip().toLowerCase(Locale.ROOT)) {
            case "critical", "urgent" -> URGENT;
            case "high", "severe" -> HIGH;
            case "low", "minor" -> LOW;
            default -> NORMAL;
        };
    }
}
