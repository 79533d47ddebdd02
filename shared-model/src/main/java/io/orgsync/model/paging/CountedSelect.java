package io.orgsync.model.paging;

import io.orgsync.model.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list that is counted and then read page by page. The number of all rows is told on every page, also on one beyond the
 * end, which a window function over the page's rows could not.
 *
 * @param columns what is selected
 * @param from where from, with all conditions; $1 is the organisation
 * @param orderBy never anything a caller has sent
 */
public record CountedSelect(String columns, String from, String orderBy) {

    /** @param values of $1 and so on, as many as there are */
    public <T> Uni<Page<T>> page(SqlClient transaction, List<?> values, PageRequest page, Function<Row, T> mapping) {
        return transaction
                .preparedQuery("select count(*) as total from " + from)
                .execute(Tuple.from(new ArrayList<>(values)))
                .map(rows -> Rows.one(rows).getLong("total"))
                .chain(total -> total <= page.offset()
                        ? Uni.createFrom().item(new Page<T>(List.of(), total))
                        : rows(transaction, values, page, mapping).map(rows -> new Page<>(rows, total)));
    }

    private <T> Uni<List<T>> rows(SqlClient transaction, List<?> values, PageRequest page, Function<Row, T> mapping) {
        List<Object> all = new ArrayList<>(values);
        all.add(page.limit());
        all.add(page.offset());
        return transaction
                .preparedQuery("select %s from %s order by %s limit $%d offset $%d"
                        .formatted(columns, from, orderBy, values.size() + 1, values.size() + 2))
                .execute(Tuple.from(all))
                .map(rows -> Rows.list(rows, mapping));
    }
}
