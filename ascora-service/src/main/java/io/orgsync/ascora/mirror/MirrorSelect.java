package io.orgsync.ascora.mirror;

import io.orgsync.model.paging.CountedSelect;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement that reads rows for callers, who get every column of it under its name in camel case.
 *
 * @param columns what is selected
 * @param from where from, with the conditions that always hold; $1 is the organisation
 */
public record MirrorSelect(String columns, String from) {

    /**
     * A page of the rows that match, with the number of all of them.
     *
     * @param match further conditions, each beginning with {@code and}
     * @param orderBy never anything a caller has sent
     * @param values of $1 and so on
     */
    public Uni<Page<Map<String, Object>>> page(
            SqlClient transaction, String match, String orderBy, List<?> values, PageRequest page) {
        return new CountedSelect(columns, from + match, orderBy).page(transaction, values, page, RowJson::of);
    }

    /** The first rows that match, without counting the rest. */
    public Uni<List<Map<String, Object>>> head(
            SqlClient transaction, String match, String orderBy, List<?> values, int limit) {
        return transaction
                .preparedQuery(
                        "select " + columns + " from " + from + match + " order by " + orderBy + " limit " + limit)
                .execute(Tuple.from(new ArrayList<>(values)))
                .map(rows -> Rows.list(rows, RowJson::of));
    }

    /** The names of a row's fields, in their order. */
    public List<String> fields() {
        return Arrays.stream(columns.split(","))
                .map(String::strip)
                .map(RowJson::camelCase)
                .toList();
    }

    /** The first row that matches. */
    public Uni<Optional<Map<String, Object>>> first(
            SqlClient transaction, String match, String orderBy, List<?> values) {
        return transaction
                .preparedQuery("select " + columns + " from " + from + match + " order by " + orderBy + " limit 1")
                .execute(Tuple.from(new ArrayList<>(values)))
                .map(rows -> Rows.first(rows, RowJson::of));
    }
}
