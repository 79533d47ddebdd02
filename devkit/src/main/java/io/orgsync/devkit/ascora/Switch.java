package io.orgsync.devkit.ascora;

/** The positions of the switches of an {@link AscoraBehaviour} that are more than on and off. */
public final class Switch {

    private Switch() {}

    public enum RefusedKey {
        EMPTY_401,
        FORBIDDEN_403,
        SUCCESS_FALSE
    }

    public enum NotFound {
        SUCCESS_FALSE,
        NULL_ENTITY,
        STATUS_404
    }

    public enum DefaultJobStatus {
        ALL,
        ALL_OPEN
    }

    public enum UnknownWord {
        EMPTY_LIST,
        SUCCESS_FALSE
    }

    public enum DateStyle {
        UTC,
        ZONELESS,
        OFFSET
    }

    public enum TopLevelNumber {
        NULL,
        OWN
    }

    public enum StatusText {
        SPACED,
        JOINED
    }

    public enum OmittedFields {
        KEEP,
        BLANK
    }

    public enum UnknownName {
        CREATE,
        IGNORE,
        REFUSE
    }

    public enum JobIdInPost {
        UPDATE,
        IGNORED_CREATES_NEW,
        REJECT
    }

    public enum MissingDate {
        BAD_REQUEST,
        SUCCESS_FALSE
    }

    /** NAMED is jobLabours beside success, NESTED a level deeper, BARE an array, EMPTY nothing but success. */
    public enum LabourShape {
        NAMED,
        NESTED,
        BARE,
        EMPTY
    }

    /** ON_RELEASE and REVERSED keep web hooks until they are released, in their order or backwards. */
    public enum HookOrder {
        AT_ONCE,
        ON_RELEASE,
        REVERSED
    }

    /** LIE is an entity whose names and status are not the real ones. */
    public enum HookBody {
        ENTITY,
        EXTRA_ATTRIBUTES,
        EMPTY,
        LIE
    }
}
