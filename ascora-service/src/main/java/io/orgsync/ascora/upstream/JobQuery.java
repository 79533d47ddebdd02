package io.orgsync.ascora.upstream;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which jobs are listed.
 *
 * @param status Ascora's word; always sent, since nobody knows what it lists without one
 * @param createdFrom only jobs created on this day or later
 * @param text part of the number, the name or the address
 */
public record JobQuery(String status, Optional<LocalDate> createdFrom, Optional<String> text) {

    /** Every job there is. */
    public static JobQuery all() {
        return new JobQuery("ALL", Optional.empty(), Optional.empty());
    }

    /** The jobs that are neither done nor cancelled. */
    public static JobQuery open() {
        return new JobQuery("ALL-OPEN", Optional.empty(), Optional.empty());
    }

    public static JobQuery createdFrom(LocalDate day) {
        return new JobQuery("ALL", Optional.of(day), Optional.empty());
    }

    public static JobQuery matching(String text) {
        return new JobQuery("ALL", Optional.empty(), Optional.of(text));
    }
}
