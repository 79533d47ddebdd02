package io.orgsync.ascora.push;

import io.orgsync.model.paging.CountedSelect;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of the outbox as callers see them. Every method runs in a transaction of the organisation. */
@ApplicationScoped
class OutboxRepository {

    private static final String COLUMNS = "o.*, d.upstream_id as dependency_id";

    private static final String FROM = """
            outbox o left join outbox d on d.organization_id = o.organization_id and d.id = o.depends_on
            where o.organization_id = $1
            """;

    private static final String SELECT = "select " + COLUMNS + " from " + FROM;

    private static final String ADD = """
            insert into outbox (organization_id, integration_id, connection_number, kind, resource_type, resource_id,
                                payload, depends_on, user_id, user_name)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            returning *, null::text as dependency_id
            """;

    private static final String FIND = SELECT + "and o.id = $2";

    private static final String FIND_FOR_UPDATE = FIND + " for update of o";

    private static final CountedSelect LIST = new CountedSelect(COLUMNS, FROM + """
            and ($2::text is null or o.state = $2) and ($3::uuid is null or o.resource_id = $3)
            """, "o.id desc");

    private static final String UNFINISHED = SELECT + """
            and o.resource_type = $2 and o.resource_id = $3 and o.state in ('pending', 'sending', 'unknown')
            order by o.id
            """;

    private static final String WAITING = SELECT + """
            and o.kind = $2 and o.state = 'pending'
            order by o.id
            for update of o skip locked
            """;

    private static final String DEPENDENTS = SELECT + """
            and o.depends_on = $2 and o.state = $3 and ($4::text is null or o.error_class = $4)
            order by o.id
            """;

    /** Adds a row that is due at once. */
    public Uni<Write> add(
            SqlClient transaction,
            OrganizationId organization,
            UUID integration,
            long connection,
            String resourceType,
            NewWrite write) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.from(Arrays.asList(
                        organization.value(),
                        integration,
                        connection,
                        write.kind(),
                        resourceType,
                        write.resourceId(),
                        write.payload(),
                        write.dependsOn().isPresent() ? write.dependsOn().getAsLong() : null,
                        write.actor().map(actor -> actor.userId()).orElse(null),
                        write.actor().map(actor -> actor.userName()).orElse(null))))
                .map(rows -> WriteRow.of(Rows.one(rows)));
    }

    public Uni<Optional<Write>> find(SqlClient transaction, OrganizationId organization, long id) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(organization.value(), id))
                .map(OutboxRepository::first);
    }

    /** Holds the row until the transaction ends. */
    public Uni<Optional<Write>> findForUpdate(SqlClient transaction, OrganizationId organization, long id) {
        return transaction
                .preparedQuery(FIND_FOR_UPDATE)
                .execute(Tuple.of(organization.value(), id))
                .map(OutboxRepository::first);
    }

    /** A page of rows, newest first. */
    Uni<Page<Write>> list(SqlClient transaction, OrganizationId organization, OutboxFilter filter, PageRequest page) {
        List<Object> values = Arrays.asList(
                organization.value(),
                filter.state().map(WriteState::word).orElse(null),
                filter.resourceId().orElse(null));
        return LIST.page(transaction, values, page, WriteRow::of);
    }

    /** The writes of a record that are not over, oldest first. */
    public Uni<List<Write>> unfinished(
            SqlClient transaction, OrganizationId organization, String resourceType, UUID resourceId) {
        return transaction
                .preparedQuery(UNFINISHED)
                .execute(Tuple.of(organization.value(), resourceType, resourceId))
                .map(OutboxRepository::all);
    }

    /** The writes of a kind that wait, oldest first, held until the transaction ends. */
    public Uni<List<Write>> waiting(SqlClient transaction, OrganizationId organization, String kind) {
        return transaction
                .preparedQuery(WAITING)
                .execute(Tuple.of(organization.value(), kind))
                .map(OutboxRepository::all);
    }

    /** What waits for a write. */
    public Uni<List<Write>> waitingFor(SqlClient transaction, OrganizationId organization, long id) {
        return dependents(transaction, Tuple.of(organization.value(), id, WriteState.PENDING.word(), null));
    }

    /** What has failed because a write had. */
    public Uni<List<Write>> failedWith(SqlClient transaction, OrganizationId organization, long id) {
        return dependents(
                transaction,
                Tuple.of(organization.value(), id, WriteState.FAILED.word(), Reason.DEPENDENCY.errorClass()));
    }

    private static Uni<List<Write>> dependents(SqlClient transaction, Tuple values) {
        return transaction.preparedQuery(DEPENDENTS).execute(values).map(OutboxRepository::all);
    }

    private static Optional<Write> first(RowSet<Row> rows) {
        return Rows.first(rows, WriteRow::of);
    }

    private static List<Write> all(RowSet<Row> rows) {
        return Rows.list(rows, WriteRow::of);
    }
}
