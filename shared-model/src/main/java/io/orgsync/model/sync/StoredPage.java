package io.orgsync.model.sync;

/** What storing a page did to the rows. */
public record StoredPage(long inserted, long updated, long unchanged) {

    public static final StoredPage NOTHING = new StoredPage(0, 0, 0);

    public Counts counts() {
        return new Counts(0, inserted, updated, unchanged, 0, 0, 0);
    }
}
