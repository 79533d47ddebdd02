package io.orgsync.ascora.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.mirror.MirrorRecord;
import io.orgsync.ascora.mirror.MirrorRepository;
import io.orgsync.model.sync.ParsedRecord;
import io.orgsync.model.sync.StoredPage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stores records that were read outside of a pull as a pull stores them: what has not changed is not written. */
@ApplicationScoped
public class ReadBack {

    private final MirrorRepository mirror;

    ReadBack(MirrorRepository mirror) {
        this.mirror = mirror;
    }

    /**
     * What became of the records.
     *
     * @param ids of those that can be stored, in lower case
     * @param refused why others can't be stored
     */
    public record Stored(StoredPage page, List<String> ids, List<String> refused) {

        /** inserted, updated or unchanged; refused when none could be stored. */
        public String word() {
            if (page.inserted() > 0) {
                return "inserted";
            }
            if (page.updated() > 0) {
                return "updated";
            }
            return ids.isEmpty() ? "refused" : "unchanged";
        }
    }

    /** Must run under the connection's lease, or what a pull read before may be stored after it. */
    public Uni<Stored> store(
            SqlConnection transaction, AscoraConnection connection, StreamName stream, List<JsonNode> elements) {
        Mirror target = Mirror.of(stream, connection.settings());
        Map<String, MirrorRecord> usable = new LinkedHashMap<>();
        List<String> refused = new ArrayList<>();
        for (JsonNode element : elements) {
            ParsedRecord<MirrorRecord> read = target.reader().read(element);
            if (read instanceof ParsedRecord.Usable<MirrorRecord> good) {
                usable.put(good.record().id(), good.record());
            } else if (read instanceof ParsedRecord.Unusable<MirrorRecord> bad) {
                refused.add(bad.reason());
            }
        }
        return mirror.store(
                        transaction,
                        connection.organization(),
                        connection.integrationId(),
                        target.table(),
                        List.copyOf(usable.values()))
                .map(page -> new Stored(page, List.copyOf(usable.keySet()), List.copyOf(refused)));
    }
}
