package io.orgsync.pxc.order;

import io.orgsync.model.paging.Cursor;
import io.orgsync.model.problem.InvalidRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The orders in which lists come. Without a date an order is the oldest; of equals the id decides, the same way round. */
enum OrderSort {
    LAST_UPDATE("lastUpdate", "o.last_update", Direction.UP),
    LAST_UPDATE_DOWN("-lastUpdate", "o.last_update", Direction.DOWN),
    CREATION_DATE("creationDate", "o.creation_date", Direction.UP),
    CREATION_DATE_DOWN("-creationDate", "o.creation_date", Direction.DOWN),
    ORDER_ID("orderId", "", Direction.UP),
    ORDER_ID_DOWN("-orderId", "", Direction.DOWN);

    static final String DEFAULT = "-lastUpdate";

    /** All the words, as a pattern. */
    static final String WORDS = "lastUpdate|-lastUpdate|creationDate|-creationDate|orderId|-orderId";

    private enum Direction {
        UP("asc", ">"),
        DOWN("desc", "<");

        private final String word;
        private final String behind;

        Direction(String word, String behind) {
            this.word = word;
            this.behind = behind;
        }
    }

    private final String word;
    private final String date;
    private final Direction direction;

    OrderSort(String word, String date, Direction direction) {
        this.word = word;
        this.date = date;
        this.direction = direction;
    }

    static OrderSort of(String word) {
        return Arrays.stream(values())
                .filter(sort -> sort.word.equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.of(
                        "sort", "must be lastUpdate, creationDate or orderId, with - in front for descending"));
    }

    String orderBy() {
        return " order by " + (date.isEmpty() ? "" : dateKey() + " " + direction.word + ", ") + "o.order_id "
                + direction.word;
    }

    /** The condition that a row stands behind a cursor, whose date and id are the parameters with these numbers. */
    String behind(int dateParameter, int idParameter) {
        String given = "coalesce($" + dateParameter + "::timestamptz, timestamptz '-infinity')";
        String id = "$" + idParameter + "::text";
        return date.isEmpty()
                ? " and o.order_id " + direction.behind + " " + id + " and $" + dateParameter + "::timestamptz is null"
                : " and (" + dateKey() + ", o.order_id) " + direction.behind + " (" + given + ", " + id + ")";
    }

    private String dateKey() {
        return "coalesce(" + date + ", timestamptz '-infinity')";
    }

    /** Where the page behind this order begins. */
    Cursor after(OrderView order) {
        return Cursor.after(word, date(order).map(Instant::toString).orElse(""), order.orderId());
    }

    private Optional<Instant> date(OrderView order) {
        return switch (this) {
            case LAST_UPDATE, LAST_UPDATE_DOWN -> order.lastUpdate();
            case CREATION_DATE, CREATION_DATE_DOWN -> order.creationDate();
            case ORDER_ID, ORDER_ID_DOWN -> Optional.empty();
        };
    }

    /** The date in a cursor of this sort; 400 for a cursor of another one. */
    Optional<Instant> date(Cursor cursor) {
        if (!cursor.text(0).equals(word)) {
            throw InvalidRequest.of("cursor", "belongs to a list that is sorted by " + cursor.text(0));
        }
        if (cursor.text(1).isEmpty()) {
            return Optional.empty();
        }
        StorableTime.require("cursor", cursor.instant(1));
        return Optional.of(cursor.instant(1));
    }

    String orderId(Cursor cursor) {
        return cursor.text(2);
    }
}
