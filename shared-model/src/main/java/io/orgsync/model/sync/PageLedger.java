package io.orgsync.model.sync;

import io.orgsync.model.postgres.Parameters;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Books each committed page with one statement: its ids, the checkpoint behind it, the run's counters. */
@ApplicationScoped
class PageLedger {

    private static final String BOOK = """
            with page as (
              insert into sweep_pages (organization_id, run_id, stream, listing_no, sweep_no, page_no, ids, quarantined, total)
              values ($1, $5, $3, $6, $7, $8, $10, $11, $12)
            ), moved as (
              update checkpoints
              set page_no = $8, cursor = $9, pending_high_water = greatest(pending_high_water, $13),
                  updated_at = engine_now()
              where organization_id = $1 and connection = $2 and stream = $3 and scope = $4
            )
            update runs
            set fetched = fetched + $14, inserted = inserted + $15, updated = updated + $16,
                unchanged = unchanged + $17, quarantined = quarantined + $18, repaired = repaired + $19,
                pages = pages + 1, pages_expected = coalesce($20, pages_expected)
            where organization_id = $1 and id = $5
            returning cancel_requested
            """;

    private static final String TALLY = """
            with seen as (
              select id, min(sweep_no) as first_sweep
              from sweep_pages, unnest(ids || quarantined) as id
              where organization_id = $1 and run_id = $2 and stream = $3 and listing_no = $4
              group by id
            ), totals as (
              select min(total) <> max(total) as shifted,
                     (array_agg(total order by page_no desc))[1] as last_total
              from sweep_pages
              where organization_id = $1 and run_id = $2 and stream = $3 and listing_no = $4 and sweep_no = $5
            )
            select (select count(*) from seen) as distinct_ids,
                   (select count(*) from seen where first_sweep = $5) as unseen_before,
                   totals.shifted, totals.last_total
            from totals
            """;

    private static final String CLEAR =
            "delete from sweep_pages where organization_id = $1 and run_id = $2 and stream = $3";

    private static final String COUNT = """
            update runs
            set fetched = fetched + $3, inserted = inserted + $4, updated = updated + $5, unchanged = unchanged + $6,
                quarantined = quarantined + $7, repaired = repaired + $8, missing = missing + $9
            where organization_id = $1 and id = $2
            """;

    /** Books a page; true when a person has asked to cancel the run. */
    Uni<Boolean> book(SqlClient transaction, RunHandle run, Stream<?> stream, BookedPage page) {
        List<Object> values = CheckpointRepository.key(run.organization(), stream);
        values.addAll(Arrays.asList(
                run.runId(),
                page.position().listingNo(),
                page.position().sweepNo(),
                page.position().pageNo() + 1,
                page.next().orElse(null),
                page.ids().toArray(String[]::new),
                page.quarantined().toArray(String[]::new),
                Parameters.number(page.total()),
                Parameters.utc(page.highWater())));
        values.addAll(counters(page.counts()));
        values.add(Parameters.number(page.pagesExpected()));
        return transaction
                .preparedQuery(BOOK)
                .execute(Tuple.from(values))
                .map(rows -> rows.iterator().next().getBoolean("cancel_requested"));
    }

    Uni<SweepTally> tally(SqlClient transaction, RunHandle run, Stream<?> stream, Checkpoint.Position position) {
        return transaction
                .preparedQuery(TALLY)
                .execute(Tuple.of(
                        run.organization().value(),
                        run.runId(),
                        stream.name(),
                        position.listingNo(),
                        position.sweepNo()))
                .map(PageLedger::tally);
    }

    Uni<Void> clear(SqlClient transaction, RunHandle run, Stream<?> stream) {
        return transaction
                .preparedQuery(CLEAR)
                .execute(Tuple.of(run.organization().value(), run.runId(), stream.name()))
                .replaceWithVoid();
    }

    Uni<Void> countMissing(SqlClient transaction, RunHandle run, long missing) {
        return count(transaction, run, Counts.NONE.withMissing(missing));
    }

    /** Adds to the run's counters what did not come with a page. */
    Uni<Void> count(SqlClient transaction, RunHandle run, Counts counts) {
        List<Object> values = new ArrayList<>(List.of(run.organization().value(), run.runId()));
        values.addAll(counters(counts));
        values.add(counts.missing());
        return transaction.preparedQuery(COUNT).execute(Tuple.from(values)).replaceWithVoid();
    }

    private static List<Object> counters(Counts counts) {
        return List.of(
                counts.fetched(),
                counts.inserted(),
                counts.updated(),
                counts.unchanged(),
                counts.quarantined(),
                counts.repaired());
    }

    private static SweepTally tally(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        Long lastTotal = row.getLong("last_total");
        return new SweepTally(
                row.getLong("distinct_ids"),
                row.getLong("unseen_before"),
                lastTotal == null ? OptionalLong.empty() : OptionalLong.of(lastTotal),
                Boolean.TRUE.equals(row.getBoolean("shifted")));
    }
}
