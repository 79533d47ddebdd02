package io.orgsync.model.sync;

/**
 * What a run did with records. {@code fetched} counts what the upstream returned, duplicates included; {@code repaired}
 * counts texts and dates that were made storable; {@code missing} counts stored records that a complete sweep no longer
 * saw.
 */
public record Counts(
        long fetched, long inserted, long updated, long unchanged, long quarantined, long missing, long repaired) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    public Counts withMissing(long records) {
        return new Counts(fetched, inserted, updated, unchanged, quarantined, records, repaired);
    }

    public Counts plus(Counts other) {
        return new Counts(
                fetched + other.fetched,
                inserted + other.inserted,
                updated + other.updated,
                unchanged + other.unchanged,
                quarantined + other.quarantined,
                missing + other.missing,
                repaired + other.repaired);
    }
}
