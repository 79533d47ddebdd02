package io.orgsync.model.sync;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A five-field cron expression (minute, hour, day of month, month, day of week) read in a time zone. On the day when
 * clocks go forward a slot inside the gap is not made up for; when they go back, a slot of the repeated hour comes once
 * for a fixed hour and in each of the two hours for a wildcard.
 */
public record CronSchedule(String expression, ZoneId zone) implements SlotSequence {

    private static final CronParser PARSER = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    /** @throws IllegalArgumentException when the expression isn't a five-field cron, saying why */
    public CronSchedule {
        parse(expression);
    }

    @Override
    public Optional<Instant> next(Instant after) {
        return ExecutionTime.forCron(parse(expression))
                .nextExecution(after.atZone(zone))
                .map(ZonedDateTime::toInstant);
    }

    private static Cron parse(String expression) {
        return PARSER.parse(expression).validate();
    }
}
