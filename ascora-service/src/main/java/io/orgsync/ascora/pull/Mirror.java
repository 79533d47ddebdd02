package io.orgsync.ascora.pull;

import io.orgsync.ascora.connection.AscoraSettings;
import io.orgsync.ascora.customer.CustomerMirror;
import io.orgsync.ascora.invoice.InvoiceMirror;
import io.orgsync.ascora.job.JobMirror;
import io.orgsync.ascora.mirror.MirrorTable;
import io.orgsync.ascora.mirror.RecordReader;

/** Where the records of a stream are stored, and how they are read with a connection's settings. */
record Mirror(MirrorTable table, RecordReader reader) {

    static Mirror of(StreamName name, AscoraSettings settings) {
        return switch (name) {
            case CUSTOMERS -> new Mirror(CustomerMirror.TABLE, new RecordReader(new CustomerMirror()));
            case JOBS ->
                new Mirror(JobMirror.TABLE, new RecordReader(new JobMirror(settings.timezone(), settings.currency())));
            case INVOICES ->
                new Mirror(
                        InvoiceMirror.TABLE,
                        new RecordReader(
                                new InvoiceMirror(settings.timezone(), settings.currency(), settings.taxRate())));
        };
    }
}
