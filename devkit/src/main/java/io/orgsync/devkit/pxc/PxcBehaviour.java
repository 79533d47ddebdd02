package io.orgsync.devkit.pxc;

import java.util.function.UnaryOperator;

/**
 * How the simulated PXC behaves wherever the real one is not documented.
 *
 * @param tokenMethods HTTP methods the token endpoint accepts
 * @param tokenLifetimeSeconds seconds until a token expires
 * @param tokenDataCalls data calls a token is good for, 0 for any number
 * @param expiresInSent whether the token reply carries {@code expiresIn}
 * @param partnerJwtSent whether the token reply carries {@code partnerJWT}
 * @param tokenContentType content type of the token reply
 * @param billingAccountRequired whether a list call without {@code billingAccount.id} is a 400
 * @param billingAccountLists whether a comma list of billing accounts is understood
 * @param foreignBillingAccount answer to a billing account of somebody else
 * @param sinceFilter names under which a lower bound of {@code lastUpdate} is understood
 * @param stateMatching whether the state filter compares letter by letter
 * @param defaultLimit page size when none is asked for
 * @param maxLimit largest page served, whatever is asked for
 * @param offsetCap largest offset served, 0 for any; beyond it the answer is a 400
 * @param beyondEnd answer to an offset beyond the last row
 * @param partialStatus status of a page that is not the whole result, 200 or 206
 * @param countHeaders whether X-Total-Count and X-Result-Count are sent
 * @param linkHeader whether a Link header is sent
 * @param fieldsHonoured whether {@code fields} selects attributes
 * @param itemsInList whether the list can carry {@code productOrderItem}
 * @param sortHonoured whether {@code sort} is understood
 * @param defaultSort sort keys when none are asked for
 * @param payload generation of the order documents under v3
 * @param orderDates under which name the day of ordering is sent
 * @param requestsPerMinute data calls an account may make in a minute, 0 for any number
 * @param latencyMillis pause before each answer
 */
public record PxcBehaviour(
        TokenMethods tokenMethods,
        long tokenLifetimeSeconds,
        int tokenDataCalls,
        boolean expiresInSent,
        boolean partnerJwtSent,
        String tokenContentType,
        boolean billingAccountRequired,
        boolean billingAccountLists,
        ForeignBillingAccount foreignBillingAccount,
        SinceFilter sinceFilter,
        StateMatching stateMatching,
        int defaultLimit,
        int maxLimit,
        int offsetCap,
        BeyondEnd beyondEnd,
        int partialStatus,
        boolean countHeaders,
        boolean linkHeader,
        boolean fieldsHonoured,
        boolean itemsInList,
        boolean sortHonoured,
        String defaultSort,
        Payload payload,
        OrderDates orderDates,
        int requestsPerMinute,
        long latencyMillis) {

    public enum TokenMethods {
        POST,
        GET,
        BOTH;

        boolean allows(String method) {
            return this == BOTH ? method.equals("POST") || method.equals("GET") : name().equals(method);
        }
    }

    public enum ForeignBillingAccount {
        EMPTY,
        FORBIDDEN
    }

    /** GTE stands for all the operators {@code lastUpdate.gt}, {@code .gte}, {@code .lt} and {@code .lte}. */
    public enum SinceFilter {
        LAST_UPDATE_SINCE,
        LAST_UPDATE_GTE,
        BOTH,
        IGNORED;

        boolean knowsSince() {
            return this == LAST_UPDATE_SINCE || this == BOTH;
        }

        boolean knowsOperators() {
            return this == LAST_UPDATE_GTE || this == BOTH;
        }
    }

    /** LENIENT ignores case, blanks, dots, dashes and underscores. */
    public enum StateMatching {
        STRICT,
        LENIENT
    }

    public enum BeyondEnd {
        EMPTY_PAGE,
        RANGE_ERROR
    }

    public enum Payload {
        V5,
        V4
    }

    public enum OrderDates {
        CREATION_DATE,
        ORDER_DATE,
        BOTH
    }

    public PxcBehaviour {
        if (defaultLimit < 1 || maxLimit < 1) {
            throw new IllegalArgumentException("page sizes start at 1");
        }
        if (partialStatus != 200 && partialStatus != 206) {
            throw new IllegalArgumentException("a partial page is answered with 200 or 206");
        }
    }

    /** What the real PXC is believed to do. */
    public static PxcBehaviour defaults() {
        return new PxcBehaviourBuilder().build();
    }

    /** This behaviour with some switches turned. */
    public PxcBehaviour with(UnaryOperator<PxcBehaviourBuilder> changes) {
        return changes.apply(new PxcBehaviourBuilder(this)).build();
    }
}
