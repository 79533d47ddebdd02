package io.orgsync.ascora.pull;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.upstream.AscoraClient;
import io.orgsync.model.sync.FetchedPage;
import io.orgsync.model.sync.Listing;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The customers of a connection. They carry no time by which changes could be asked for, so every pull reads them all. */
final class CustomerStream extends MirrorStream {

    private final AscoraClient client;

    CustomerStream(AscoraConnection connection, AscoraClient client, StreamStore store) {
        super(StreamName.CUSTOMERS, connection, store);
        this.client = client;
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
