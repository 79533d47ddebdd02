package io.orgsync.ascora.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A mirrored table: where records of one kind are stored.
 *
 * @param name of the table
 * @param idColumn holds Ascora's id
 * @param columns what a pull writes, with the type of each; every other column belongs to this house
 * @param absence the column that says since when complete sweeps no longer see the record
 * @param whenWritten further assignments of an update, for example {@code "a = b"}
 */
public record MirrorTable(
        String name, String idColumn, Map<String, String> columns, String absence, List<String> whenWritten) {

    public MirrorTable {
        columns = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(columns));
        whenWritten = List.copyOf(whenWritten);
    }

    /** The columns of a page in the order in which they are handed over, the id first. */
    List<String> handedOver() {
        List<String> all = new ArrayList<>(List.of(idColumn));
        all.addAll(columns.keySet());
        all.addAll(List.of("raw", "content_hash"));
        return all;
    }

    /**
     * One statement per page: compares the digests with what is stored, and writes only what is new, changed or back. $1
     * is the organisation, $2 the connection, the columns follow as arrays of texts.
     */
    String storeStatement() {
        return """
                with compared as (
                  select i.*, m.id is not null as known,
                         m.id is null or m.%3$s is not null or m.content_hash is distinct from i.content_hash as differs
                  from unnest(%4$s) as i (%5$s)
                  left join %1$s m on m.organization_id = $1 and m.%2$s = i.%2$s
                ), written as (
                  insert into %1$s as m (organization_id, integration_id, %5$s, synced_at)
                  select $1, $2, %6$s, engine_now()
                  from compared where differs
                  order by %2$s
                  on conflict (organization_id, %2$s) do update
                  set integration_id = excluded.integration_id, %7$s, %3$s = null, updated_at = engine_now(),
                      synced_at = case when m.content_hash is distinct from excluded.content_hash then engine_now()
                                       else m.synced_at end
                  returning m.%2$s
                )
                select count(*) filter (where w.%2$s is not null and not c.known) as inserted,
                       count(*) filter (where w.%2$s is not null and c.known) as updated,
                       count(*) filter (where w.%2$s is null) as unchanged
                from compared c left join written w using (%2$s)
                """.formatted(
                        name, idColumn, absence, arrays(), list(column -> column), list(this::cast), assignments());
    }

    private String arrays() {
        List<String> arrays = new ArrayList<>();
        for (int index = 0; index < handedOver().size(); index++) {
            arrays.add("$" + (index + 3) + "::text[]");
        }
        return String.join(", ", arrays);
    }

    private String list(UnaryOperator<String> form) {
        return handedOver().stream().map(form).collect(Collectors.joining(", "));
    }

    private String cast(String column) {
        return column + "::" + (column.equals("raw") ? "jsonb" : columns.getOrDefault(column, "text"));
    }

    private String assignments() {
        List<String> assignments = new ArrayList<>(whenWritten);
        handedOver().stream()
                .filter(column -> !column.equals(idColumn))
                .map(column -> column + " = excluded." + column)
                .forEach(assignments::add);
        return String.join(", ", assignments);
    }

    /** Marks what the complete sweep of run $2 in stream $3 has not seen. */
    String absenceStatement() {
        return """
                update %1$s set %3$s = engine_now(), updated_at = engine_now()
                where organization_id = $1 and %3$s is null and %2$s is not null
                  and %2$s not in (select unnest(ids || quarantined) from sweep_pages
                                   where organization_id = $1 and run_id = $2 and stream = $3)
                """.formatted(name, idColumn, absence);
    }

    /**
     * Notes that the account seems to be another one: when rows are stored, none of them is among the ids $2, and run $3
     * has not stored a page of stream $4 yet.
     */
    String strangersStatement() {
        return """
                update ascora_integrations set account_changed = true
                where organization_id = $1 and not account_changed
                  and not exists (select from sweep_pages where organization_id = $1 and run_id = $3 and stream = $4)
                  and exists (select from %1$s where organization_id = $1 and %2$s is not null)
                  and not exists (select from %1$s where organization_id = $1 and %2$s = any ($2))
                """.formatted(name, idColumn);
    }
}
