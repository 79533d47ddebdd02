package io.orgsync.ascora.transfer;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of files that are to be worked. Every method runs in a transaction of the organisation. */
@ApplicationScoped
class ImportLineRepository {

    private static final String ADD = """
            insert into import_rows (organization_id, import_id, number, line, email, data, faults)
            select $1, $2, number, line, email, data::jsonb, faults::jsonb
            from unnest($3::integer[], $4::bigint[], $5::text[], $6::text[], $7::text[])
              as r (number, line, email, data, faults)
            """;

    private static final String NEXT = """
            select number, line, data, faults from import_rows
            where organization_id = $1 and import_id = $2 and number > $3 order by number limit $4
            """;

    private static final String EMAILS_BEFORE = """
            select distinct email from import_rows
            where organization_id = $1 and import_id = $2 and number <= $3 and email = any($4)
              and coalesce(data ->> 'ascoraCustomerId', '') = ''
            """;

    public Uni<Void> add(SqlClient transaction, OrganizationId organization, UUID id, List<ImportLine> lines) {
        Tuple values = Tuple.tuple()
                .addUUID(organization.value())
                .addUUID(id)
                .addArrayOfInteger(lines.stream().map(ImportLine::number).toArray(Integer[]::new))
                .addArrayOfLong(lines.stream().map(ImportLine::line).toArray(Long[]::new))
                .addArrayOfString(texts(lines, line -> line.email().orElse(null)))
                .addArrayOfString(texts(lines, line -> line.data().encode()))
                .addArrayOfString(texts(lines, line -> faults(line).encode()));
        return transaction.preparedQuery(ADD).execute(values).replaceWithVoid();
    }

    /** The rows behind a position, in their order. */
    public Uni<List<ImportLine>> next(
            SqlClient transaction, OrganizationId organization, UUID id, int position, int most) {
        return transaction
                .preparedQuery(NEXT)
                .execute(Tuple.of(organization.value(), id, position, most))
                .map(rows -> Rows.list(rows, ImportLineRepository::read));
    }

    /** Those of the addresses that rows up to a position have which were to be created. */
    public Uni<Set<String>> emailsUpTo(
            SqlClient transaction, OrganizationId organization, UUID id, int position, Collection<String> emails) {
        return transaction
                .preparedQuery(EMAILS_BEFORE)
                .execute(Tuple.of(organization.value(), id, position, emails.toArray(String[]::new)))
                .map(rows ->
                        Rows.stream(rows).map(row -> row.getString("email")).collect(Collectors.toSet()));
    }

    private static String[] texts(List<ImportLine> lines, Function<ImportLine, String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }

    private static JsonArray faults(ImportLine line) {
        JsonArray faults = new JsonArray();
        line.faults()
                .forEach(fault ->
                        faults.add(new JsonObject().put("field", fault.field()).put("message", fault.message())));
        return faults;
    }

    private static ImportLine read(Row row) {
        long line = row.getLong("line");
        List<ImportFault> faults = ((JsonArray) row.getJson("faults"))
                .stream()
                        .map(JsonObject.class::cast)
                        .map(fault -> new ImportFault(line, fault.getString("field"), fault.getString("message")))
                        .toList();
        return new ImportLine(row.getInteger("number"), line, (JsonObject) row.getJson("data"), faults);
    }
}
