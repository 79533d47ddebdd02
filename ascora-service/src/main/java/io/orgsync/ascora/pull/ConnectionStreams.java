package io.orgsync.ascora.pull;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.SyncSettings;
import io.orgsync.ascora.customer.PendingCustomerUpdates;
import io.orgsync.ascora.invoice.PaymentFeed;
import io.orgsync.ascora.job.JobRowRepository;
import io.orgsync.ascora.mirror.MirrorRepository;
import io.orgsync.ascora.upstream.AscoraClient;
import io.orgsync.ascora.upstream.AscoraClients;
import io.orgsync.model.sync.PullResult;
import io.orgsync.model.sync.RunHandle;
import io.orgsync.model.sync.StreamPulls;
import io.orgsync.model.sync.TriggerSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Brings the streams of a connection up to date. */
@ApplicationScoped
class ConnectionStreams {

    private final StreamPulls pulls;
    private final AscoraClients clients;
    private final MirrorStream.StreamStore store;
    private final JobRowRepository jobs;
    private final PendingCustomerUpdates pending;
    private final PaymentFeed payments;

    ConnectionStreams(
            StreamPulls pulls,
            AscoraClients clients,
            MirrorRepository mirror,
            RunStreamRepository streams,
            PendingCustomerUpdates pending,
            JobRowRepository jobs,
            PaymentFeed payments) {
        this.jobs = jobs;
        this.payments = payments;
        this.pending = pending;
        this.pulls = pulls;
        this.clients = clients;
        this.store = new MirrorStream.StreamStore(mirror, streams);
    }

    /**
     * Pulls a stream in a run, payments with the invoices; fails as {@link StreamPulls#pull} does. What a person asked for
     * is a complete sweep.
     */
    Uni<PullResult> pull(StreamName name, AscoraConnection connection, RunHandle run) {
        AscoraClient client = clients.of(connection.account());
        boolean complete = run.run().triggerSource() != TriggerSource.SCHEDULE;
        MirrorStream stream = switch (name) {
            case CUSTOMERS -> new CustomerStream(connection, client, store, pending);
            case JOBS -> new JobStream(connection, client, complete, store, jobs);
            case INVOICES -> new InvoiceStream(connection, client, run.engineTime(), store);
        };
        return name == StreamName.INVOICES
                ? pulls.pull(stream, run).call(() -> payments.read(connection, client, run))
                : pulls.pull(stream, run);
    }

    /** What the failure of a pull really is; see {@link AscoraClient#diagnosed}. */
    Uni<Throwable> diagnosed(AscoraConnection connection, Throwable failure) {
        return clients.of(connection.account()).diagnosed(failure);
    }

    /** The streams that the settings switch on. */
    static List<StreamName> switchedOn(SyncSettings settings) {
        List<StreamName> on = new ArrayList<>();
        if (settings.syncCustomers()) {
            on.add(StreamName.CUSTOMERS);
        }
        if (settings.syncJobs()) {
            on.add(StreamName.JOBS);
        }
        if (settings.syncInvoices()) {
            on.add(StreamName.INVOICES);
        }
        return on;
    }
}
