package io.orgsync.ascora.connection;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The {@code syncSettings} of a request; what is left out stays as it is. */
@Schema(name = "SyncSettingsSubmission")
public record SubmittedStreams(
        Optional<Boolean> syncCustomers, Optional<Boolean> syncJobs, Optional<Boolean> syncInvoices) {

    SyncSettings over(SyncSettings known) {
        return new SyncSettings(
                syncCustomers.orElse(known.syncCustomers()),
                syncJobs.orElse(known.syncJobs()),
                syncInvoices.orElse(known.syncInvoices()));
    }
}
