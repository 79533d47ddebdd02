package io.orgsync.ascora.pull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.mirror.MirrorRecord;
import io.orgsync.ascora.mirror.MirrorRepository;
import io.orgsync.model.sync.ParsedRecord;
import io.orgsync.model.sync.QuarantineRepository;
import io.orgsync.model.sync.QuarantinedRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tries again to store records that are in quarantine. Every method runs in a transaction of the organisation. */
@ApplicationScoped
class QuarantineReplay {

    private final QuarantineRepository quarantine;
    private final MirrorRepository mirror;
    private final PullConfig config;
    private final ObjectMapper json;

    QuarantineReplay(QuarantineRepository quarantine, MirrorRepository mirror, PullConfig config, ObjectMapper json) {
        this.quarantine = quarantine;
        this.mirror = mirror;
        this.config = config;
        this.json = json;
    }

    /** Tries the newest ones, as many as the configuration says. */
    Uni<SyncResult> all(SqlConnection tx, AscoraConnection connection) {
        long began = System.nanoTime();
        return quarantine
                .newest(tx, connection.organization(), config.replayLimit())
                .onItem()
                .transformToMulti(records -> Multi.createFrom().iterable(records))
                .onItem()
                .transformToUniAndConcatenate(bad -> one(tx, connection, bad).map(stored -> result(bad, stored)))
                .collect()
                .asList()
                .map(results -> results.stream().reduce(SyncResult.NOTHING, SyncResult::plus))
                .map(sum -> sum.plus(lasting((System.nanoTime() - began) / 1_000_000)));
    }

    private static SyncResult result(QuarantinedRecord bad, boolean stored) {
        return stored ? new SyncResult(true, 1, 0, 0, List.of(), 0) : still(bad);
    }

    private static SyncResult still(QuarantinedRecord bad) {
        String resource = StreamName.of(bad.stream()).map(StreamName::resource).orElse(bad.stream());
        SyncResult.SyncError error = new SyncResult.SyncError(resource, bad.recordId(), bad.reason());
        return new SyncResult(true, 0, 1, 0, List.of(error), 0);
    }

    private static SyncResult lasting(long milliseconds) {
        return new SyncResult(true, 0, 0, 0, List.of(), milliseconds);
    }

    /** Tries to store the record as it came; true when it is stored now. */
    Uni<Boolean> one(SqlConnection tx, AscoraConnection connection, QuarantinedRecord bad) {
        Optional<Mirror> target = StreamName.of(bad.stream()).map(name -> Mirror.of(name, connection.settings()));
        if (target.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        ParsedRecord<MirrorRecord> read = target.get().reader().read(payload(bad));
        if (read instanceof ParsedRecord.Usable<MirrorRecord> usable) {
            return mirror.store(
                            tx,
                            connection.organization(),
                            connection.integrationId(),
                            target.get().table(),
                            List.of(usable.record()))
                    .chain(() -> quarantine.resolve(tx, connection.organization(), bad.id()))
                    .replaceWith(true);
        }
        ParsedRecord.Unusable<MirrorRecord> still = (ParsedRecord.Unusable<MirrorRecord>) read;
        return quarantine
                .triedInVain(tx, connection.organization(), bad.id(), still.reason(), still.path())
                .replaceWith(false);
    }

    private JsonNode payload(QuarantinedRecord bad) {
        try {
            return json.readTree(bad.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("quarantined record " + bad.id() + " is not JSON", e);
        }
    }
}
