package io.orgsync.model.activity;

import io.orgsync.model.paging.Cursor;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.postgres.Parameters;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The audit trail of one organisation. Rows are only ever added. */
@ApplicationScoped
public class ActivityRepository {

    private static final String ADD = """
            insert into activities (organization_id, action_type, entity_type, entity_id, user_id, user_name, description, metadata)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """;

    // A json parameter would take the text for a string literal of JSON.
    private static final String ADD_IN_SESSION = """
            insert into activities (organization_id, action_type, entity_type, entity_id, user_id, user_name, description, metadata)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(cast(?8 as text) as jsonb))
            """;

    private static final String MATCH = """
            from activities
            where organization_id = $1
              and ($2::text is null or entity_type = $2) and ($3::bigint is null or entity_id = $3)
            """;

    private static final String COUNT = "select count(*) " + MATCH;

    private static final String LIST = "select * " + MATCH + " and id < $4 order by id desc limit $5 offset $6";

    /** Adds a row in the caller's transaction, so that act and trail are kept or lost together. */
    public Uni<Void> add(SqlClient transaction, OrganizationId organization, NewActivity activity) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.from(Arrays.asList(
                        organization.value(),
                        activity.actionType(),
                        activity.entityType(),
                        Parameters.number(activity.entityId()),
                        activity.actor().map(NewActivity.Actor::userId).orElse(null),
                        activity.actor().map(NewActivity.Actor::userName).orElse(null),
                        activity.description(),
                        activity.metadata())))
                .replaceWithVoid();
    }

    /** Adds a row in the transaction of a Hibernate session, so that act and trail are kept or lost together. */
    public Uni<Void> add(Mutiny.Session session, OrganizationId organization, NewActivity activity) {
        return session.createNativeQuery(ADD_IN_SESSION)
                .setParameter(1, organization.value())
                .setParameter(2, activity.actionType())
                .setParameter(3, activity.entityType())
                .setParameter(4, Parameters.number(activity.entityId()))
                .setParameter(5, activity.actor().map(NewActivity.Actor::userId).orElse(null))
                .setParameter(
                        6, activity.actor().map(NewActivity.Actor::userName).orElse(null))
                .setParameter(7, activity.description())
                .setParameter(8, activity.metadata().encode())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Rows that match, newest first; pages by cursor are stable while rows are added. */
    public Uni<Page<ActivityRow>> list(SqlClient transaction, OrganizationId organization, ActivityQuery query) {
        List<Object> match = Arrays.asList(
                organization.value(), query.entityType().orElse(null), Parameters.number(query.entityId()));
        return transaction
                .preparedQuery(COUNT)
                .execute(Tuple.from(match))
                .map(rows -> Rows.one(rows).getLong(0))
                .chain(total -> rows(transaction, match, query.page())
                        .map(rows -> Page.keyset(rows, query.page(), total, row -> Cursor.after(row.id()))));
    }

    private static Uni<List<ActivityRow>> rows(SqlClient transaction, List<Object> match, PageRequest page) {
        List<Object> values = new ArrayList<>(match);
        values.addAll(List.of(page.belowId(), page.limit() + 1, page.skipped()));
        return transaction
                .preparedQuery(LIST)
                .execute(Tuple.from(values))
                .map(rows -> Rows.list(rows, ActivityRepository::activity));
    }

    private static ActivityRow activity(Row row) {
        return new ActivityRow(
                row.getLong("id"),
                row.getString("action_type"),
                row.getString("entity_type"),
                row.getLong("entity_id"),
                row.getString("user_id"),
                row.getString("user_name"),
                row.getString("description"),
                ((JsonObject) row.getJson("metadata")).getMap(),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
