package io.orgsync.pxc.order;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The states of TMF622 product orders (v4 and v5) and PXC's own extra ones. States are compared without regard to case,
 * blanks, dots, dashes and underscores; one that is not known is kept as it was sent.
 */
public final class OrderState {

    /** Stands for an order that was sent without a state. */
    public static final String UNKNOWN = "unknown";

    /** For the API document: the set is open. */
    static final String DESCRIPTION = "acknowledged, rejected, pending, held, inProgress, cancelled, completed, failed,"
            + " partial, assessingCancellation, pendingCancellation, assessingAmendment, draft or inProgress.accepted;"
            + " another one as PXC sent it, unknown when it sent none";

    private static final int LONGEST = 64;

    private static final Map<String, String> KNOWN = List.of(
                    "acknowledged",
                    "rejected",
                    "pending",
                    "held",
                    "inProgress",
                    "cancelled",
                    "completed",
                    "failed",
                    "partial",
                    "assessingCancellation",
                    "pendingCancellation",
                    "assessingAmendment",
                    "draft",
                    "inProgress.accepted")
            .stream()
            .collect(Collectors.toUnmodifiableMap(OrderState::key, Function.identity()));

    private static final Set<String> ENDED = Set.of("rejected", "cancelled", "completed", "failed", "partial");

    private OrderState() {}

    /** The canonical spelling of a state. */
    public static String of(String sent) {
        String trimmed = sent.strip();
        if (trimmed.isEmpty()) {
            return UNKNOWN;
        }
        String known = KNOWN.get(key(trimmed));
        return known != null ? known : trimmed.substring(0, Math.min(LONGEST, trimmed.length()));
    }

    /** True for the states that an order never leaves. */
    public static boolean ended(String state) {
        return ENDED.contains(state);
    }

    /** The states that an order never leaves. */
    public static Set<String> endedStates() {
        return ENDED;
    }

    private static String key(String state) {
        return state.replaceAll("[\\s._-]", "").toLowerCase(Locale.ROOT);
    }
}
