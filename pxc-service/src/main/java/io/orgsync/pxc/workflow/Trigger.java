package io.orgsync.pxc.workflow;

import io.orgsync.model.problem.InvalidRequest;
import io.vertx.core.json.JsonObject;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a scheduled workflow runs.
 *
 * @param schedule a five-field cron expression
 * @param frequency hourly, daily, weekly or monthly instead
 * @param timezone where the expression is read; default UTC
 */
@Schema(name = "TriggerSubmission")
record Trigger(
        Optional<@Size(max = 100) String> schedule,
        @Schema(pattern = Frequency.WORDS) Optional<@Size(max = 20) String> frequency,
        Optional<@Size(max = 50) String> timezone) {

    static final Trigger UNCHANGED = new Trigger(Optional.empty(), Optional.empty(), Optional.empty());

    private static final String SCHEDULE = "schedule";
    private static final String FREQUENCY = "frequency";
    private static final String TIMEZONE = "timezone";
    private static final String PATH = "triggerConfig.";

    /** How a cron expression is stored with a workflow. */
    static JsonObject stored(String cron, String timezone) {
        JsonObject config = new JsonObject().put(SCHEDULE, cron).put(TIMEZONE, timezone);
        Frequency.saying(cron).ifPresent(frequency -> config.put(FREQUENCY, frequency.word()));
        return config;
    }

    static String cronOf(JsonObject stored) {
        return stored.getString(SCHEDULE);
    }

    static String timezoneOf(JsonObject stored) {
        return stored.getString(TIMEZONE, "UTC");
    }

    /** The stored configuration with this change; {@code required} when there must be a schedule in the end. */
    JsonObject settle(JsonObject stored, boolean required) {
        String zone = timezone.orElse(timezoneOf(stored));
        Optional<String> cron = cron(Optional.ofNullable(cronOf(stored)));
        if (cron.isEmpty() && required) {
            throw InvalidRequest.of(PATH + SCHEDULE, "is required");
        }
        ScheduleChange.requireReadable(PATH + SCHEDULE, cron.orElse(Frequency.HOURLY.cron()), PATH + TIMEZONE, zone);
        return cron.map(expression -> stored(expression, zone))
                .orElseGet(() -> timezone.isEmpty() ? new JsonObject() : new JsonObject().put(TIMEZONE, zone));
    }

    /** A screen that changes one of the two sends the other as it was: what changed is meant. */
    private Optional<String> cron(Optional<String> before) {
        Optional<String> byWord = frequency.map(Trigger::cronOfWord);
        if (byWord.isEmpty() || schedule.isEmpty() || byWord.equals(schedule)) {
            return schedule.or(() -> byWord).or(() -> before);
        }
        if (schedule.equals(before)) {
            return byWord;
        }
        if (byWord.equals(before)) {
            return schedule;
        }
        throw InvalidRequest.of(PATH + FREQUENCY, "says something else than " + PATH + SCHEDULE);
    }

    private static String cronOfWord(String word) {
        return Frequency.of(word)
                .map(Frequency::cron)
                .orElseThrow(() -> InvalidRequest.of(PATH + FREQUENCY, "must be one of " + Frequency.words()));
    }
}
