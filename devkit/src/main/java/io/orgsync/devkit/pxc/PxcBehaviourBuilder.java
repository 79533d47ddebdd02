package io.orgsync.devkit.pxc;

import io.orgsync.devkit.pxc.PxcBehaviour.BeyondEnd;
import io.orgsync.devkit.pxc.PxcBehaviour.ForeignBillingAccount;
import io.orgsync.devkit.pxc.PxcBehaviour.OrderDates;
import io.orgsync.devkit.pxc.PxcBehaviour.Payload;
import io.orgsync.devkit.pxc.PxcBehaviour.SinceFilter;
import io.orgsync.devkit.pxc.PxcBehaviour.StateMatching;
import io.orgsync.devkit.pxc.PxcBehaviour.TokenMethods;

/** Turns switches of a {@link PxcBehaviour}; each setter is named like the switch. */
public final class PxcBehaviourBuilder {

    private TokenMethods tokenMethods = TokenMethods.BOTH;
    private long tokenLifetimeSeconds = 3600;
    private int tokenDataCalls = 0;
    private boolean expiresInSent = true;
    private boolean partnerJwtSent = true;
    private String tokenContentType = "application/json";
    private boolean billingAccountRequired = true;
    private boolean billingAccountLists = true;
    private ForeignBillingAccount foreignBillingAccount = ForeignBillingAccount.EMPTY;
    private SinceFilter sinceFilter = SinceFilter.BOTH;
    private StateMatching stateMatching = StateMatching.STRICT;
    private int defaultLimit = 100;
    private int maxLimit = 1000;
    private int offsetCap = 0;
    private BeyondEnd beyondEnd = BeyondEnd.EMPTY_PAGE;
    private int partialStatus = 200;
    private boolean countHeaders = true;
    private boolean linkHeader = false;
    private boolean fieldsHonoured = true;
    private boolean itemsInList = true;
    private boolean sortHonoured = true;
    private String defaultSort = "lastUpdate,id";
    private Payload payload = Payload.V5;
    private OrderDates orderDates = OrderDates.BOTH;
    private int requestsPerMinute = 0;
    private long latencyMillis = 0;

    PxcBehaviourBuilder() {}

    PxcBehaviourBuilder(PxcBehaviour from) {
        tokenMethods = from.tokenMethods();
        tokenLifetimeSeconds = from.tokenLifetimeSeconds();
        tokenDataCalls = from.tokenDataCalls();
        expiresInSent = from.expiresInSent();
        partnerJwtSent = from.partnerJwtSent();
        tokenContentType = from.tokenContentType();
        billingAccountRequired = from.billingAccountRequired();
        billingAccountLists = from.billingAccountLists();
        foreignBillingAccount = from.foreignBillingAccount();
        sinceFilter = from.sinceFilter();
        stateMatching = from.stateMatching();
        defaultLimit = from.defaultLimit();
        maxLimit = from.maxLimit();
        offsetCap = from.offsetCap();
        beyondEnd = from.beyondEnd();
        partialStatus = from.partialStatus();
        countHeaders = from.countHeaders();
        linkHeader = from.linkHeader();
        fieldsHonoured = from.fieldsHonoured();
        itemsInList = from.itemsInList();
        sortHonoured = from.sortHonoured();
        defaultSort = from.defaultSort();
        payload = from.payload();
        orderDates = from.orderDates();
        requestsPerMinute = from.requestsPerMinute();
        latencyMillis = from.latencyMillis();
    }

    public PxcBehaviourBuilder tokenMethods(TokenMethods value) {
        tokenMethods = value;
        return this;
    }

    public PxcBehaviourBuilder tokenLifetimeSeconds(long value) {
        tokenLifetimeSeconds = value;
        return this;
    }

    public PxcBehaviourBuilder tokenDataCalls(int value) {
        tokenDataCalls = value;
        return this;
    }

    public PxcBehaviourBuilder expiresInSent(boolean value) {
        expiresInSent = value;
        return this;
    }

    public PxcBehaviourBuilder partnerJwtSent(boolean value) {
        partnerJwtSent = value;
        return this;
    }

    public PxcBehaviourBuilder tokenContentType(String value) {
        tokenContentType = value;
        return this;
    }

    public PxcBehaviourBuilder billingAccountRequired(boolean value) {
        billingAccountRequired = value;
        return this;
    }

    public PxcBehaviourBuilder billingAccountLists(boolean value) {
        billingAccountLists = value;
        return this;
    }

    public PxcBehaviourBuilder foreignBillingAccount(ForeignBillingAccount value) {
        foreignBillingAccount = value;
        return this;
    }

    public PxcBehaviourBuilder sinceFilter(SinceFilter value) {
        sinceFilter = value;
        return this;
    }

    public PxcBehaviourBuilder stateMatching(StateMatching value) {
        stateMatching = value;
        return this;
    }

    public PxcBehaviourBuilder defaultLimit(int value) {
        defaultLimit = value;
        return this;
    }

    public PxcBehaviourBuilder maxLimit(int value) {
        maxLimit = value;
        return this;
    }

    public PxcBehaviourBuilder offsetCap(int value) {
        offsetCap = value;
        return this;
    }

    public PxcBehaviourBuilder beyondEnd(BeyondEnd value) {
        beyondEnd = value;
        return this;
    }

    public PxcBehaviourBuilder partialStatus(int value) {
        partialStatus = value;
        return this;
    }

    public PxcBehaviourBuilder countHeaders(boolean value) {
        countHeaders = value;
        return this;
    }

    public PxcBehaviourBuilder linkHeader(boolean value) {
        linkHeader = value;
        return this;
    }

    public PxcBehaviourBuilder fieldsHonoured(boolean value) {
        fieldsHonoured = value;
        return this;
    }

    public PxcBehaviourBuilder itemsInList(boolean value) {
        itemsInList = value;
        return this;
    }

    public PxcBehaviourBuilder sortHonoured(boolean value) {
        sortHonoured = value;
        return this;
    }

    public PxcBehaviourBuilder defaultSort(String value) {
        defaultSort = value;
        return this;
    }

    public PxcBehaviourBuilder payload(Payload value) {
        payload = value;
        return this;
    }

    public PxcBehaviourBuilder orderDates(OrderDates value) {
        orderDates = value;
        return this;
    }

    public PxcBehaviourBuilder requestsPerMinute(int value) {
        requestsPerMinute = value;
        return this;
    }

    public PxcBehaviourBuilder latencyMillis(long value) {
        latencyMillis = value;
        return this;
    }

    PxcBehaviour build() {
        return new PxcBehaviour(
                tokenMethods,
                tokenLifetimeSeconds,
                tokenDataCalls,
                expiresInSent,
                partnerJwtSent,
                tokenContentType,
                billingAccountRequired,
                billingAccountLists,
                foreignBillingAccount,
                sinceFilter,
                stateMatching,
                defaultLimit,
                maxLimit,
                offsetCap,
                beyondEnd,
                partialStatus,
                countHeaders,
                linkHeader,
                fieldsHonoured,
                itemsInList,
                sortHonoured,
                defaultSort,
                payload,
                orderDates,
                requestsPerMinute,
                latencyMillis);
    }
}
