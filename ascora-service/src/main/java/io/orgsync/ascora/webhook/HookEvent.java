package io.orgsync.ascora.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import io.orgsync.ascora.pull.StreamName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What Ascora tells of; a subscription is for one of them. */
public enum HookEvent {
    JOB_CREATED("JobCreated", StreamName.JOBS),
    JOB_STATUS_CHANGED("JobStatusChanged", StreamName.JOBS),
    CUSTOMER_CREATED("CustomerCreated", StreamName.CUSTOMERS),
    CUSTOMER_MODIFIED("CustomerModified", StreamName.CUSTOMERS),
    INVOICE_CREATED("InvoiceCreated", StreamName.INVOICES),
    INVOICE_MODIFIED("InvoiceModified", StreamName.INVOICES);

    private final String word;
    private final StreamName stream;

    HookEvent(String word, StreamName stream) {
        this.word = word;
        this.stream = stream;
    }

    /** Ascora's word, as in subscriptions and addresses. */
    @JsonValue
    public String word() {
        return word;
    }

    /** What kind of record it is about. */
    StreamName stream() {
        return stream;
    }

    /** The type of its log rows, for example {@code webhook_job_created}. */
    String logType() {
        return "webhook_" + name().toLowerCase(Locale.ROOT);
    }

    static Optional<HookEvent> of(String word) {
        return Arrays.stream(values()).filter(event -> event.word.equals(word)).findFirst();
    }
}
