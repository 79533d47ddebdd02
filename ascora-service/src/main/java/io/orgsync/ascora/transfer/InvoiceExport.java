package io.orgsync.ascora.transfer;

import io.orgsync.ascora.invoice.InvoiceQueries;
import io.orgsync.ascora.mirror.MirrorSelect;
import jakarta.enterprise.context.ApplicationScoped;

/** Mirrored invoices. */
@ApplicationScoped
class InvoiceExport implements ExportSource {

    @Override
    public String resource() {
        return "invoices";
    }

    @Override
    public MirrorSelect rows() {
        return InvoiceQueries.INVOICES;
    }
}
