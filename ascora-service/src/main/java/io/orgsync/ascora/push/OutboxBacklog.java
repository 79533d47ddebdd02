package io.orgsync.ascora.push;

import io.orgsync.model.metric.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes that Ascora has not got yet, or of which nobody knows whether it has. */
@ApplicationScoped
class OutboxBacklog implements Backlog {

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public List<String> states() {
        return List.of("pending", "sending", "unknown", "failed");
    }

    @Override
    public String query() {
        return """
                select state, count(*) as number from outbox
                where organization_id = $1 and state in ('pending', 'sending', 'unknown', 'failed') group by state
                """;
    }
}
