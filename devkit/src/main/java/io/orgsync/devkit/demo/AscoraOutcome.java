package io.orgsync.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** What ascora-service says about a first pull. */
record AscoraOutcome(JsonNode run, JsonNode statistics, JsonNode quarantine) {

    /** Refuses figures that can't be right. */
    void check() {
        String status = run.path("status").asText();
        if (!status.startsWith("completed")) {
            throw new DemoFailure("The pull from Ascora ended %s: %s"
                    .formatted(status, run.path("errorMessage").asText("no reason given")));
        }
        run.path("streams").forEach(this::checkStream);
        checkInvoices(statistics.path("invoices"));
    }

    /** No invoice of the demo is a credit, or is paid twice. */
    private static void checkInvoices(JsonNode invoices) {
        BigDecimal total = invoices.path("total").decimalValue();
        BigDecimal paid = invoices.path("paid").decimalValue();
        BigDecimal outstanding = invoices.path("outstanding").decimalValue();
        if (total.compareTo(paid.add(outstanding)) != 0) {
            throw new DemoFailure("The invoices amount to %s, of which %s are paid and %s outstanding."
                    .formatted(total, paid, outstanding));
        }
    }

    /** Every record that was fetched is in the mirror or in quarantine. */
    private void checkStream(JsonNode stream) {
        long stored = stream.path("inserted").asLong()
                + stream.path("updated").asLong()
                + stream.path("unchanged").asLong();
        long fetched = stream.path("fetched").asLong();
        if (fetched == 0 || stored + stream.path("quarantined").asLong() < fetched) {
            throw new DemoFailure("Of %d fetched %s only %d are stored."
                    .formatted(fetched, stream.path("stream").asText(), stored));
        }
    }
}
