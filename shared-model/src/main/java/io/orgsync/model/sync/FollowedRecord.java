package io.orgsync.model.sync;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;

/**
 * A record that was read by its id.
 *
 * @param element empty when the upstream no longer has it
 */
record FollowedRecord<R extends StreamRecord>(String id, Optional<JsonNode> element) {

    Uni<Counts> store(SqlConnection tx, RunHandle run, Stream<R> stream, QuarantineRepository quarantine) {
        if (element.isEmpty()) {
            return stream.markMissing(tx, run, id).replaceWith(new Counts(0, 0, 0, 0, 0, 1, 0));
        }
        ReadPage<R> read = ReadPage.of(List.of(element.get()), stream);
        return quarantine
                .put(tx, run, stream, read.unreadable())
                .chain(() -> read.records().isEmpty()
                        ? Uni.createFrom().item(StoredPage.NOTHING)
                        : stream.storeRead(tx, run, read.records().get(0)))
                .map(read::counts);
    }
}
