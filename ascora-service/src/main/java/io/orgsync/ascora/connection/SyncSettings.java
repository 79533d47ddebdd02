package io.orgsync.ascora.connection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which streams are pulled. */
@Schema(name = "SyncSettings")
public record SyncSettings(boolean syncCustomers, boolean syncJobs, boolean syncInvoices) {

    static final SyncSettings ALL = new SyncSettings(true, true, true);
}
