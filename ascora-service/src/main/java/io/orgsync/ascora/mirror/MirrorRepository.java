package io.orgsync.ascora.mirror;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.sync.StoredPage;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Writes mirrored rows in bulk. Every method runs in a transaction of the organisation, in runs a fenced one. */
@ApplicationScoped
public class MirrorRepository {

    private final Map<MirrorTable, String> storing = new ConcurrentHashMap<>();

    /** Stores distinct records; the counts say what that did to the rows. Unchanged ones are neither written nor locked. */
    public Uni<StoredPage> store(
            SqlClient transaction,
            OrganizationId organization,
            UUID integration,
            MirrorTable table,
            List<MirrorRecord> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().item(StoredPage.NOTHING);
        }
        return transaction
                .preparedQuery(storing.computeIfAbsent(table, MirrorTable::storeStatement))
                .execute(values(organization, integration, table, records))
                .map(MirrorRepository::stored);
    }

    /** Marks stored records that a complete sweep has not seen; answers how many are new among them. */
    public Uni<Long> markAbsent(
            SqlClient transaction, OrganizationId organization, MirrorTable table, long runId, String stream) {
        return transaction
                .preparedQuery(table.absenceStatement())
                .execute(Tuple.of(organization.value(), runId, stream))
                .map(rows -> (long) rows.rowCount());
    }

    /**
     * Looks at the first page of a complete sweep, before it is stored: when it shares no record with what is stored, the
     * connection's account is noted as changed.
     */
    public Uni<Void> noticeStrangers(
            SqlClient transaction,
            OrganizationId organization,
            MirrorTable table,
            long runId,
            String stream,
            List<MirrorRecord> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] ids = records.stream().map(MirrorRecord::id).toArray(String[]::new);
        return transaction
                .preparedQuery(table.strangersStatement())
                .execute(Tuple.of(organization.value(), ids, runId, stream))
                .replaceWithVoid();
    }

    private static Tuple values(
            OrganizationId organization, UUID integration, MirrorTable table, List<MirrorRecord> records) {
        Tuple values = Tuple.tuple().addUUID(organization.value()).addUUID(integration);
        for (String column : table.handedOver()) {
            values.addArrayOfString(
                    records.stream().map(record -> value(table, column, record)).toArray(String[]::new));
        }
        return values;
    }

    private static String value(MirrorTable table, String column, MirrorRecord record) {
        if (column.equals(table.idColumn())) {
            return record.id();
        }
        return switch (column) {
            case "raw" -> record.raw();
            case "content_hash" -> record.contentHash();
            default -> record.columns().get(column);
        };
    }

    private static StoredPage stored(RowSet<Row> rows) {
        Row row = Rows.one(rows);
        return new StoredPage(row.getLong("inserted"), row.getLong("updated"), row.getLong("unchanged"));
    }
}
