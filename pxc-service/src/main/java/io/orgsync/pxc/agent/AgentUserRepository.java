package io.orgsync.pxc.agent;

import io.orgsync.model.paging.CountedSelect;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Agents of one organisation. Every method runs in a transaction of that organisation. */
@ApplicationScoped
public class AgentUserRepository {

    private static final String CREATE = """
            insert into agent_users (organization_id, username, email, full_name) values ($1, $2, $3, $4)
            on conflict (organization_id, lower(username)) do nothing
            returning *
            """;

    private static final String FIND = "select * from agent_users where organization_id = $1 and id = $2";

    private static final CountedSelect LIST =
            new CountedSelect("*", "agent_users where organization_id = $1", "lower(username)");

    /** Stores an agent; empty when another one has the name already. */
    Uni<Optional<AgentUser>> create(SqlClient transaction, OrganizationId organization, AgentUserSubmission submitted) {
        return transaction
                .preparedQuery(CREATE)
                .execute(Tuple.of(
                        organization.value(),
                        submitted.username(),
                        submitted.email(),
                        submitted.fullName().orElse(null)))
                .map(rows -> Rows.first(rows, AgentUserRepository::agent));
    }

    public Uni<Optional<AgentUser>> find(SqlClient transaction, OrganizationId organization, long id) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(organization.value(), id))
                .map(rows -> Rows.first(rows, AgentUserRepository::agent));
    }

    /** A page of agents by name. */
    Uni<Page<AgentUser>> list(SqlClient transaction, OrganizationId organization, PageRequest page) {
        return LIST.page(transaction, List.of(organization.value()), page, AgentUserRepository::agent);
    }

    private static AgentUser agent(Row row) {
        return new AgentUser(
                row.getLong("id"),
                row.getUUID("organization_id"),
                row.getString("username"),
                row.getString("email"),
                Columns.text(row, "full_name"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
