package io.orgsync.ascora.job;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.push.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The job of a report, as far as it is known before Ascora has answered.
 *
 * @param isNew whether this call has added it
 * @param owed the writes that lead to it, the last one its own; empty when Ascora has the job
 * @param match whom it is for, where that was found out by e-mail address
 */
public record JobPlacement(
        AscoraConnection connection,
        JobIdentity job,
        boolean isNew,
        List<Write> owed,
        Optional<Map<String, Object>> match) {

    static JobPlacement known(AscoraConnection connection, JobIdentity job, List<Write> owed) {
        return new JobPlacement(connection, job, false, owed, Optional.empty());
    }
}
