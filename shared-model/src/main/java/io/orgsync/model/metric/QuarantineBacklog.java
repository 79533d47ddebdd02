package io.orgsync.model.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Records that could not be stored and wait for somebody. */
@ApplicationScoped
class QuarantineBacklog implements Backlog {

    @Override
    public String name() {
        return "quarantine";
    }

    @Override
    public List<String> states() {
        return List.of("open");
    }

    @Override
    public String query() {
        return """
                select state, count(*) as number from quarantine
                where organization_id = $1 and state = 'open' group by state
                """;
    }
}
