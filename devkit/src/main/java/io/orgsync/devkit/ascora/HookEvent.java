package io.orgsync.devkit.ascora;

import java.util.Arrays;
import java.util.Optional;

/** The events web hooks exist for. */
public enum HookEvent {
    JOB_CREATED("JobCreated", Kind.JOB),
    JOB_STATUS_CHANGED("JobStatusChanged", Kind.JOB),
    CUSTOMER_CREATED("CustomerCreated", Kind.CUSTOMER),
    CUSTOMER_MODIFIED("CustomerModified", Kind.CUSTOMER),
    INVOICE_CREATED("InvoiceCreated", Kind.INVOICE),
    INVOICE_MODIFIED("InvoiceModified", Kind.INVOICE);

    private final String word;
    private final Kind kind;

    HookEvent(String word, Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** As a subscription names it. */
    public String word() {
        return word;
    }

    static Optional<HookEvent> ofWord(String word) {
        return Arrays.stream(values())
                .filter(event -> event.word.equalsIgnoreCase(word))
                .findFirst();
    }
}
