package io.orgsync.ascora.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.mirror.MirrorRecord;
import io.orgsync.ascora.mirror.MirrorRepository;
import io.orgsync.model.sync.Counts;
import io.orgsync.model.sync.Listing;
import io.orgsync.model.sync.ParsedRecord;
import io.orgsync.model.sync.RunHandle;
import io.orgsync.model.sync.StoredPage;
import io.orgsync.model.sync.Stream;
import io.orgsync.model.sync.Unseen;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the three streams of a connection have in common: everything but what is asked of Ascora. */
abstract class MirrorStream implements Stream<MirrorRecord> {

    private final StreamName name;
    private final AscoraConnection connection;
    private final Mirror mirror;
    private final StreamStore store;
    private boolean accountLookedAt;

    MirrorStream(StreamName name, AscoraConnection connection, StreamStore store) {
        this.name = name;
        this.connection = connection;
        this.mirror = Mirror.of(name, connection.settings());
        this.store = store;
    }

    /** The writing side of a stream. */
    record StreamStore(MirrorRepository mirror, RunStreamRepository streams) {}

    @Override
    public String name() {
        return name.word();
    }

    @Override
    public String connection() {
        return connection.key();
    }

    /** Another address is another question: its marks don't count. */
    @Override
    public String scope() {
        return connection.apiUrl().toString();
    }

    @Override
    public ParsedRecord<MirrorRecord> parse(JsonNode element) {
        return mirror.reader().read(element);
    }

    @Override
    public Uni<StoredPage> store(SqlConnection transaction, RunHandle run, Listing listing, List<MirrorRecord> page) {
        return noticeStrangers(transaction, run, listing, page)
                .chain(() -> store.mirror()
                        .store(transaction, run.organization(), connection.integrationId(), mirror.table(), page));
    }

    /** Invoices come and go with every day; customers and jobs stay, so a page without a known one is suspicious. */
    private Uni<Void> noticeStrangers(SqlConnection tx, RunHandle run, Listing listing, List<MirrorRecord> page) {
        if (accountLookedAt || !listing.full() || name == StreamName.INVOICES) {
            return Uni.createFrom().voidItem();
        }
        accountLookedAt = true;
        return store.mirror().noticeStrangers(tx, run.organization(), mirror.table(), run.runId(), name(), page);
    }

    @Override
    public Uni<Unseen> unseen(SqlConnection transaction, RunHandle run) {
        return store.mirror()
                .markAbsent(transaction, run.organization(), mirror.table(), run.runId(), name())
                .map(missing -> new Unseen(List.of(), missing));
    }

    @Override
    public Uni<Void> booked(SqlConnection transaction, RunHandle run, Counts counts, int pages) {
        return store.streams().count(transaction, run.organization(), run.runId(), name, counts, pages);
    }

    /** A list of everything there is. */
    static Listing everything(String what) {
        return new Listing(what, true, Optional.empty(), Map.of());
    }
}
