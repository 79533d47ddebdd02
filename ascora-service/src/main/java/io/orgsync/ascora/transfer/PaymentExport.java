package io.orgsync.ascora.transfer;

import io.orgsync.ascora.invoice.PaymentQueries;
import io.orgsync.ascora.mirror.MirrorSelect;
import jakarta.enterprise.context.ApplicationScoped;

/** Payments of invoices, recorded here or shown by Ascora. */
@ApplicationScoped
class PaymentExport implements ExportSource {

    @Override
    public String resource() {
        return "payments";
    }

    @Override
    public MirrorSelect rows() {
        return PaymentQueries.PAYMENTS;
    }
}
