package io.orgsync.pxc.selfcheck;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What PXC is asked, in this order. None of it changes anything, and none names another partner's billing account. */
public enum Question {
    /** A token, by the connection's method. */
    TOKEN,
    /** A token by the other method; asked only if the first isn't served. */
    TOKEN_BY_THE_OTHER_METHOD,
    /** One order of the polled states with the fields that the former platform asked for. */
    LIST_OF_ONE,
    /** The same without {@code fields}. */
    LIST_WITHOUT_FIELDS,
    /** The same with {@code productOrderItem} among the fields. */
    LIST_WITH_ITEMS,
    /** What has changed since a day in the far future, by {@code lastUpdateSince}. */
    LAST_UPDATE_SINCE,
    /** The same by {@code lastUpdate.gte}. */
    LAST_UPDATE_GTE,
    /** One order of any state. */
    LIST_WITHOUT_STATES,
    /** One order of the polled states, each with a capital letter in front. */
    LIST_WITH_CAPITAL_STATES,
    /** One order from a place far behind. */
    LIST_AT_FAR_OFFSET,
    /** The order that the list showed, by its id. */
    KNOWN_ORDER,
    /** An order by an id that nobody has. */
    UNKNOWN_ORDER;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isAboutTokens() {
        return this == TOKEN || this == TOKEN_BY_THE_OTHER_METHOD;
    }
}
