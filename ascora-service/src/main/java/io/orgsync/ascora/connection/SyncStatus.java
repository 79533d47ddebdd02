package io.orgsync.ascora.connection;

import com.fasterxml.jackson.annotation.JsonValue;
import io.orgsync.model.sync.RunStatus;
import java.util.Locale;
import java.util.Optional;

/** How far a connection's synchronisation is, in the words of the shipped badges. */
public enum SyncStatus {
    IDLE,
    SYNCING,
    SUCCESS,
    ERROR;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The word for the newest run of a connection.
     *
     * @param run empty before the first run
     */
    public static SyncStatus of(ConnectionStatus connection, Optional<RunStatus> run) {
        return connection == ConnectionStatus.NEEDS_REAUTH
                ? ERROR
                : run.map(SyncStatus::of).orElse(IDLE);
    }

    private static SyncStatus of(RunStatus run) {
        return switch (run) {
            case QUEUED, RUNNING -> SYNCING;
            case COMPLETED, COMPLETED_WITH_ERRORS -> SUCCESS;
            case FAILED, PARKED -> ERROR;
            case CANCELLED -> IDLE;
        };
    }
}
