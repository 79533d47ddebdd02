package io.orgsync.model.retention;

import java.time.Duration;

/**
 * Which rows of an organisation have outlived their use.
 *
 * @param name what they are, in the log
 * @param age how old they may become
 * @param deletion deletes the oldest at most $3 of organisation $1 that are older than $2 milliseconds, which it has to
 *     compare with {@code engine_now()}
 */
public record Expiry(String name, Duration age, String deletion) {}
