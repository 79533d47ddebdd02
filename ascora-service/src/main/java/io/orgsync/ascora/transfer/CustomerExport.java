package io.orgsync.ascora.transfer;

import io.orgsync.ascora.customer.CustomerQueries;
import io.orgsync.ascora.mirror.MirrorSelect;
import jakarta.enterprise.context.ApplicationScoped;

/** Mirrored customers. */
@ApplicationScoped
class CustomerExport implements ExportSource {

    @Override
    public String resource() {
        return "customers";
    }

    @Override
    public MirrorSelect rows() {
        return CustomerQueries.CUSTOMERS;
    }
}
