package io.orgsync.devkit.ascora;

import java.util.List;

/** The records a plan gave, dirt and all, in the order of their creation. */
public record Seeded(
        List<SimulatedCustomer> customers,
        List<SimulatedContact> contacts,
        List<SimulatedJob> jobs,
        List<SimulatedInvoice> invoices) {

    public Seeded {
        customers = List.copyOf(customers);
        contacts = List.copyOf(contacts);
        jobs = List.copyOf(jobs);
        invoices = List.copyOf(invoices);
    }
}
