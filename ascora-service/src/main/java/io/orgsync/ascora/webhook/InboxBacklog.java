package io.orgsync.ascora.webhook;

import io.orgsync.model.metric.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Hints of web hooks that are not looked into yet. */
@ApplicationScoped
class InboxBacklog implements Backlog {

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public List<String> states() {
        return List.of("waiting", "reading");
    }

    @Override
    public String query() {
        return """
                select state, count(*) as number from webhook_inbox
                where organization_id = $1 and state in ('waiting', 'reading') group by state
                """;
    }
}
