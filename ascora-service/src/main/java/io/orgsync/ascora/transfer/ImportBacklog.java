package io.orgsync.ascora.transfer;

import io.orgsync.model.metric.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Imports whose rows are being worked, or wait. */
@ApplicationScoped
class ImportBacklog implements Backlog {

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public List<String> states() {
        return List.of("running");
    }

    @Override
    public String query() {
        return """
                select state, count(*) as number from imports
                where organization_id = $1 and state = 'running' group by state
                """;
    }
}
