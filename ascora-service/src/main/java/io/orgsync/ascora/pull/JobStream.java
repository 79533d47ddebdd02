package io.orgsync.ascora.pull;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.job.JobRowRepository;
import io.orgsync.ascora.mirror.MirrorRecord;
import io.orgsync.ascora.upstream.AscoraClient;
import io.orgsync.ascora.upstream.JobQuery;
import io.orgsync.model.sync.FetchedPage;
import io.orgsync.model.sync.Listing;
import io.orgsync.model.sync.RunHandle;
import io.orgsync.model.sync.StoredPage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The jobs of a connection. Ascora can't be asked what has changed: a complete sweep reads all jobs, and in between a pull
 * reads those created since the newest known one, and the open ones, which are those that change.
 */
final class JobStream extends MirrorStream {

    private static final String CREATED_FROM = "createdFrom";

    private final AscoraClient client;
    private final boolean complete;
    private final JobRowRepository jobs;

    /** @param complete true when all jobs are wanted whenever the last complete sweep was */
    JobStream(
            AscoraConnection connection,
            AscoraClient client,
            boolean complete,
            StreamStore store,
            JobRowRepository jobs) {
        super(StreamName.JOBS, connection, store);
        this.client = client;
        this.complete = complete;
        this.jobs = jobs;
    }

    /** A job that was made here and is seen before its answer has come is no second one. */
    @Override
    public Uni<StoredPage> store(SqlConnection transaction, RunHandle run, Listing listing, List<MirrorRecord> page) {
        return jobs.adopt(transaction, run.organization(), page)
                .chain(() -> super.store(transaction, run, listing, page));
    }

    @Override
    public List<Listing> listings(Optional<Instant> since) {
        if (complete || since.isEmpty()) {
            return List.of(everything("all jobs"));
        }
        // One day early, since nobody knows in which zone Ascora's days begin.
        LocalDate from = LocalDate.ofInstant(since.get(), ZoneOffset.UTC).minusDays(1);
        return List.of(
                new Listing("new jobs", false, since, Map.of(CREATED_FROM, from.toString())),
                new Listing("open jobs", false, Optional.empty(), Map.of()));
    }

    @Override
    public Uni<FetchedPage> fetch(Listing listing, Optional<String> cursor) {
        PageNumber page = PageNumber.of(cursor);
        return client.listJobs(query(listing), page.value()).map(page::fetched);
    }

    private static JobQuery query(Listing listing) {
        if (listing.full()) {
            return JobQuery.all();
        }
        return Optional.ofNullable(listing.parameters().get(CREATED_FROM))
                .map(day -> JobQuery.createdFrom(LocalDate.parse(day)))
                .orElseGet(JobQuery::open);
    }
}
