package io.orgsync.model.sync;

import io.orgsync.model.postgres.Columns;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checkpoints of one organisation's streams. Writing ones belong into a fenced transaction. */
@ApplicationScoped
public class CheckpointRepository {

    private static final String FIND = """
            select * from checkpoints
            where organization_id = $1 and connection = $2 and stream = $3 and scope = $4
            """;

    private static final String BEGIN = """
            insert into checkpoints (organization_id, connection, stream, scope, run_id, listings, sweep_no)
            values ($1, $2, $3, $4, $5, $6, 1)
            on conflict (organization_id, connection, stream, scope) do update
            set run_id = excluded.run_id, listings = excluded.listings, listing_no = 0, sweep_no = 1, page_no = 0,
                cursor = null, pending_high_water = null, updated_at = engine_now()
            """;

    private static final String MOVE = """
            update checkpoints set listing_no = $5, sweep_no = $6, page_no = $7, cursor = $8, updated_at = engine_now()
            where organization_id = $1 and connection = $2 and stream = $3 and scope = $4
            """;

    private static final String FINISH = """
            update checkpoints
            set high_water = greatest(high_water, pending_high_water),
                last_full_sweep_at = case when $5 then engine_now() else last_full_sweep_at end,
                run_id = null, listings = null, cursor = null, pending_high_water = null, updated_at = engine_now()
            where organization_id = $1 and connection = $2 and stream = $3 and scope = $4
            """;

    private static final String FOLLOW = """
            update checkpoints set follow_ids = $5, updated_at = engine_now()
            where organization_id = $1 and connection = $2 and stream = $3 and scope = $4
            """;

    public Uni<Optional<Checkpoint>> find(SqlClient transaction, OrganizationId organization, Stream<?> stream) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.from(key(organization, stream)))
                .map(CheckpointRepository::first);
    }

    Uni<Void> begin(
            SqlClient transaction, OrganizationId organization, Stream<?> stream, long runId, List<Listing> listings) {
        JsonArray lists =
                new JsonArray(listings.stream().map(ListingJson::write).toList());
        return execute(transaction, BEGIN, organization, stream, runId, lists);
    }

    Uni<Void> move(SqlClient transaction, OrganizationId organization, Stream<?> stream, Checkpoint.Position position) {
        return execute(
                transaction,
                MOVE,
                organization,
                stream,
                position.listingNo(),
                position.sweepNo(),
                position.pageNo(),
                position.cursor().orElse(null));
    }

    /** Makes the pending mark the stream's own and forgets the position. */
    Uni<Void> finish(SqlClient transaction, OrganizationId organization, Stream<?> stream, boolean fullSweep) {
        return execute(transaction, FINISH, organization, stream, fullSweep);
    }

    Uni<Void> follow(SqlClient transaction, OrganizationId organization, Stream<?> stream, List<String> ids) {
        return execute(transaction, FOLLOW, organization, stream, (Object) ids.toArray(String[]::new));
    }

    private static Uni<Void> execute(
            SqlClient transaction, String statement, OrganizationId organization, Stream<?> stream, Object... more) {
        List<Object> values = key(organization, stream);
        values.addAll(Arrays.asList(more));
        return transaction.preparedQuery(statement).execute(Tuple.from(values)).replaceWithVoid();
    }

    static List<Object> key(OrganizationId organization, Stream<?> stream) {
        return new ArrayList<>(List.of(organization.value(), stream.connection(), stream.name(), stream.scope()));
    }

    private static Optional<Checkpoint> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(checkpoint(rows.iterator().next()));
    }

    private static Checkpoint checkpoint(Row row) {
        return new Checkpoint(
                Columns.instant(row, "high_water"),
                Columns.instant(row, "last_full_sweep_at"),
                List.of(row.getArrayOfStrings("follow_ids")),
                Optional.ofNullable(row.getLong("run_id")).map(runId -> position(row, runId)));
    }

    private static Checkpoint.Position position(Row row, long runId) {
        List<Listing> listings = ListingJson.readAll((JsonArray) row.getJson("listings"));
        return new Checkpoint.Position(
                runId,
                listings,
                row.getInteger("listing_no"),
                row.getInteger("sweep_no"),
                row.getInteger("page_no"),
                Columns.text(row, "cursor"));
    }
}
