package io.orgsync.ascora.pull;

import io.orgsync.model.retention.Expiries;
import io.orgsync.model.retention.Expiry;
import io.orgsync.model.retention.RetentionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Log rows that are too old to help anybody; what still waits for another attempt stays. */
@ApplicationScoped
class LogExpiry implements Expiries {

    private static final String LOGS = """
            delete from ascora_sync_logs where organization_id = $1 and id in (
              select id from ascora_sync_logs
              where organization_id = $1 and created_at < engine_now() - $2 * interval '1 millisecond'
                and status <> 'pending'
              order by created_at limit $3)
            """;

    private final RetentionConfig config;

    LogExpiry(RetentionConfig config) {
        this.config = config;
    }

    @Override
    public List<Expiry> expiries() {
        return List.of(new Expiry("log rows", config.logs(), LOGS));
    }
}
