package io.orgsync.ascora.connection;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A connection as people edit it, without its key. It stays when it is disconnected. */
record ConnectionRow(
        UUID id,
        long number,
        URI apiUrl,
        String companyCode,
        boolean active,
        ConnectionStatus status,
        boolean accountChanged,
        AscoraSettings settings,
        Optional<Instant> lastSyncAt,
        Instant createdAt) {

    String key() {
        return AscoraConnection.keyOf(number);
    }
}
