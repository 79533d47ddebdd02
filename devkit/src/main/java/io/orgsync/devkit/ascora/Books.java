package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything one tenant has in Ascora. */
public final class Books {

    private final RecordBook<SimulatedCustomer> customers = new RecordBook<>();
    private final RecordBook<SimulatedContact> contacts = new RecordBook<>();
    private final RecordBook<SimulatedJob> jobs = new RecordBook<>();
    private final RecordBook<SimulatedInvoice> invoices = new RecordBook<>();
    private final List<SimulatedPayment> payments = new CopyOnWriteArrayList<>();
    private final List<SimulatedNote> notes = new CopyOnWriteArrayList<>();
    private final List<SimulatedAttachment> attachments = new CopyOnWriteArrayList<>();
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final Numbering numbering;
    private volatile AscoraTenant tenant;

    Books(AscoraTenant tenant) {
        this.tenant = tenant;
        numbering = new Numbering(tenant.companyCode());
    }

    public AscoraTenant tenant() {
        return tenant;
    }

    void belongTo(AscoraTenant changed) {
        tenant = changed;
    }

    public RecordBook<SimulatedCustomer> customers() {
        return customers;
    }

    public RecordBook<SimulatedContact> contacts() {
        return contacts;
    }

    public RecordBook<SimulatedJob> jobs() {
        return jobs;
    }

    public RecordBook<SimulatedInvoice> invoices() {
        return invoices;
    }

    /** In the order of their creation, as the rest of what can't be listed. */
    public List<SimulatedPayment> payments() {
        return payments;
    }

    public List<SimulatedNote> notes() {
        return notes;
    }

    public List<SimulatedAttachment> attachments() {
        return attachments;
    }

    public List<Subscription> subscriptions() {
        return subscriptions;
    }

    Numbering numbering() {
        return numbering;
    }

    /** The job with this number, in whatever case. */
    public Optional<SimulatedJob> job(String number) {
        return jobs.all().stream()
                .filter(job -> job.number().filter(number::equalsIgnoreCase).isPresent())
                .findFirst();
    }

    /** The invoice with this number, in whatever case. */
    public Optional<SimulatedInvoice> invoice(String number) {
        return invoices.all().stream()
                .filter(invoice ->
                        invoice.number().filter(number::equalsIgnoreCase).isPresent())
                .findFirst();
    }

    /** Somebody else, an accounting package, takes an invoice out of the feed. */
    public void leaveFeed(String invoiceId) {
        SimulatedInvoice invoice =
                invoices.find(invoiceId).orElseThrow(() -> new NoSuchElementException("no invoice " + invoiceId));
        invoices.put(invoice.outOfFeed());
    }

    /** Ends whatever the tenant has; the subscriptions too. */
    public void clear() {
        List.of(customers, contacts, jobs, invoices).forEach(RecordBook::clear);
        List.of(payments, notes, attachments, subscriptions).forEach(List::clear);
    }

    RecordBook<?> of(Kind kind) {
        return switch (kind) {
            case CUSTOMER -> customers;
            case CONTACT -> contacts;
            case JOB -> jobs;
            case INVOICE -> invoices;
        };
    }

    void put(Kind kind, JsonNode record) {
        switch (kind) {
            case CUSTOMER -> customers.put(SimulatedCustomer.of(record));
            case CONTACT -> contacts.put(SimulatedContact.of(record));
            case JOB -> jobs.put(SimulatedJob.of(record));
            case INVOICE -> invoices.put(SimulatedInvoice.of(record));
        }
    }

    void putFirst(Kind kind, JsonNode record) {
        switch (kind) {
            case CUSTOMER -> customers.putFirst(SimulatedCustomer.of(record));
            case CONTACT -> contacts.putFirst(SimulatedContact.of(record));
            case JOB -> jobs.putFirst(SimulatedJob.of(record));
            case INVOICE -> invoices.putFirst(SimulatedInvoice.of(record));
        }
    }

    /** The jobs of a customer carry its new name. */
    void renameLinks(SimulatedCustomer customer) {
        String id = customer.id().orElse("");
        jobs.all().stream()
                .filter(job -> !id.isEmpty() && job.siteCustomerId().equalsIgnoreCase(id))
                .map(job -> job.edited(document -> renameLinks(document, id, customer.name())))
                .forEach(jobs::put);
    }

    private static void renameLinks(ObjectNode job, String id, String name) {
        for (String link : List.of("siteCustomer", "billingCustomer")) {
            if (job.path(link).path("id").asText().equalsIgnoreCase(id)) {
                job.set(link, Blanks.link(id, name));
            }
        }
    }
}
