package io.orgsync.devkit.ascora;

import java.util.EnumSet;
import java.util.Set;

/** A flaw a record can have. */
public enum DirtKind {
    /** NUL characters in free text. */
    NUL_TEXT,
    /** Halves of surrogate pairs in free text, beside a whole pair. */
    LONE_SURROGATE,
    /** Blanks at the end of names and of the name of a link. */
    TRAILING_BLANKS,
    /** Numbers and flags as text. */
    NUMBERS_AS_TEXT,
    MISSING_ID,
    /** A text instead of a record. */
    NOT_AN_OBJECT,
    /** All texts but ids and numbers are empty. */
    BLANK_STRINGS,
    /** All links are null. */
    NULL_LINKS,
    CUSTOM_FIELDS,
    EXTRA_ATTRIBUTES,
    /** More than 64 characters. */
    LONG_ID,
    /** The job number or invoice number is null. */
    MISSING_NUMBER,
    /** Status 9; jobs only. */
    UNKNOWN_STATUS,
    /** The status is null; jobs only. */
    MISSING_STATUS,
    DATE_WITHOUT_ZONE,
    DATE_WITH_OFFSET,
    DATE_ONLY,
    DATE_UNREADABLE,
    DATE_MISSING,
    /** Ten years ahead. */
    DATE_IN_THE_FUTURE;

    private static final Set<DirtKind> OF_JOBS = EnumSet.of(UNKNOWN_STATUS, MISSING_STATUS);

    boolean suitsCustomers() {
        return compareTo(LONG_ID) <= 0;
    }

    boolean suitsInvoices() {
        return !OF_JOBS.contains(this);
    }
}
