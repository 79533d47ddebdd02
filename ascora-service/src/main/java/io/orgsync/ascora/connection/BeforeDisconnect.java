package io.orgsync.ascora.connection;

import io.smallrye.mutiny.Uni;

/** What must be taken back in Ascora while the key is still there. */
public interface BeforeDisconnect {

    /** Takes back what it can; a failure does not keep the connection from being ended. */
    Uni<Void> leave(AscoraConnection connection);
}
