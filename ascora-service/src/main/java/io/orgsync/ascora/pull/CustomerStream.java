package io.orgsync.ascora.pull;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.customer.PendingCustomerUpdates;
import io.orgsync.ascora.mirror.MirrorRecord;
import io.orgsync.ascora.upstream.AscoraClient;
import io.orgsync.model.sync.FetchedPage;
import io.orgsync.model.sync.Listing;
import io.orgsync.model.sync.RunHandle;
import io.orgsync.model.sync.StoredPage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The customers of a connection. They carry no time by which changes could be asked for, so every pull reads them all. */
final class CustomerStream extends MirrorStream {

    private final AscoraConnection connection;
    private final AscoraClient client;
    private final PendingCustomerUpdates pending;

    CustomerStream(
            AscoraConnection connection, AscoraClient client, StreamStore store, PendingCustomerUpdates pending) {
        super(StreamName.CUSTOMERS, connection, store);
        this.connection = connection;
        this.client = client;
        this.pending = pending;
    }

    @Override
    public Uni<StoredPage> store(SqlConnection transaction, RunHandle run, Listing listing, List<MirrorRecord> page) {
        return super.store(transaction, run, listing, page).call(() -> pending.compare(transaction, connection, page));
    }

    @Override
    public List<Listing> listings(Optional<Instant> since) {
        return List.of(everything("all customers"));
    }

    @Override
    public Uni<FetchedPage> fetch(Listing listing, Optional<String> cursor) {
        PageNumber page = PageNumber.of(cursor);
        return client.listCustomers(page.value()).map(page::fetched);
    }
}
