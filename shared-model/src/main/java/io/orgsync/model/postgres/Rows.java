package io.orgsync.model.postgres;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of a result. */
public final class Rows {

    private Rows() {}

    public static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    /** Every row, mapped, in order. */
    public static <T> List<T> list(RowSet<Row> rows, Function<Row, T> mapping) {
        return stream(rows).map(mapping).toList();
    }

    /** The first row, mapped; empty when there is none. */
    public static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> mapping) {
        return stream(rows).map(mapping).findFirst();
    }

    /** The row of a result that always has one. */
    public static Row one(RowSet<Row> rows) {
        return rows.iterator().next();
    }
}
