package io.orgsync.ascora.transfer;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.push.Write;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An item that is carried out, or owed to Ascora.
 *
 * @param id of what it is about
 * @param connection that the writes go to; absent without any
 * @param writes that must be done for it, in their order
 */
record BatchBegun(String id, Optional<AscoraConnection> connection, List<Write> writes) {

    static BatchBegun done(UUID id) {
        return new BatchBegun(id.toString(), Optional.empty(), List.of());
    }

    static BatchBegun owing(String id, AscoraConnection connection, List<Write> writes) {
        return new BatchBegun(id, Optional.of(connection), writes);
    }
}
