package io.orgsync.devkit.ascora;

/** What a call to the simulator was about. */
public enum Endpoint {
    CUSTOMERS,
    CUSTOMER,
    SAVE_CUSTOMER,
    CONTACTS,
    CUSTOMER_CONTACTS,
    CONTACT,
    SAVE_CONTACT,
    JOBS,
    JOB,
    SAVE_JOB,
    JOB_LABOUR,
    INVOICES_TO_SEND,
    PAYMENTS_TO_SEND,
    CREATE_PAYMENT,
    MARK_INVOICES,
    MARK_PAYMENTS,
    ADD_NOTE,
    ATTACH,
    SUBSCRIBE,
    UNSUBSCRIBE,
    /** Lists the seed has no use for: quotes, supplies, suppliers and their invoices. */
    EMPTY_LIST,
    WRONG_METHOD,
    UNKNOWN;

    /** Whether a call changes the bookkeeping feed of the tenant. */
    public boolean marks() {
        return this == MARK_INVOICES || this == MARK_PAYMENTS;
    }
}
