package io.orgsync.ascora.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.upstream.AscoraClient;
import io.orgsync.ascora.upstream.InvoiceFeed;
import io.orgsync.model.sync.FetchedPage;
import io.orgsync.model.sync.Listing;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The invoices that no accounting package has fetched yet. They come in one answer, which is read in slices. One that is
 * no longer in it was fetched, not deleted: it is kept and marked as having left the feed.
 */
final class InvoiceStream extends MirrorStream {

    private static final int SLICE = 500;

    private final AscoraConnection connection;
    private final AscoraClient client;
    private final Instant now;
    private Optional<InvoiceFeed> open = Optional.empty();

    /** @param now the engine's time */
    InvoiceStream(AscoraConnection connection, AscoraClient client, Instant now, StreamStore store) {
        super(StreamName.INVOICES, connection, store);
        this.connection = connection;
        this.client = client;
        this.now = now;
    }

    @Override
    public List<Listing> listings(Optional<Instant> since) {
        return List.of(everything("invoices to send"));
    }

    /** A run that goes on in another pod finds no open feed here and reads it from the beginning. */
    @Override
    public Uni<FetchedPage> fetch(Listing listing, Optional<String> cursor) {
        return open.filter(feed -> cursor.isPresent())
                .map(feed -> Uni.createFrom().item(feed))
                .orElseGet(() -> client.invoicesToSend(tomorrow()).invoke(feed -> open = Optional.of(feed)))
                .map(InvoiceStream::slice);
    }

    /** The feed holds what is dated before the given day. */
    private LocalDate tomorrow() {
        return LocalDate.ofInstant(now, connection.settings().timezone()).plusDays(1);
    }

    private static FetchedPage slice(InvoiceFeed feed) {
        List<JsonNode> slice = feed.next(SLICE);
        return new FetchedPage(
                slice, OptionalLong.empty(), slice.size() < SLICE ? Optional.empty() : Optional.of("next"));
    }
}
