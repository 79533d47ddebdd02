package io.orgsync.devkit.pxc;

/** A flaw an order can have. */
public enum DirtKind {
    MISSING_LAST_UPDATE,
    UNPARSABLE_LAST_UPDATE,
    /** Readable, with an offset of an hour instead of Z. */
    OFFSET_LAST_UPDATE,
    /** Three days after the time of the plan. */
    FUTURE_LAST_UPDATE,
    UNKNOWN_STATE,
    ODD_CASE_STATE,
    /** The state is null. */
    MISSING_STATE,
    MISSING_ID,
    /** More than 64 characters. */
    LONG_ID,
    /** A text instead of an order. */
    NOT_AN_OBJECT,
    /** Numbers as text, and characteristics that are numbers, flags and null. */
    LOOSE_NUMBERS,
    /** NUL characters and lone surrogates. */
    UNSTORABLE_TEXT,
    EXTRA_ATTRIBUTES,
    /** A text instead of an array. */
    EXTERNAL_ID_TEXT,
    /** The place as the second version of the API writes it. */
    FLAT_PLACE
}
