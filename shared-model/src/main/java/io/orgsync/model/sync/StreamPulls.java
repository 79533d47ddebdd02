package io.orgsync.model.sync;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Pulls streams in runs; the entry point of services into the engine. */
@ApplicationScoped
public class StreamPulls {

    private final PullStore store;
    private final SyncConfig config;

    StreamPulls(PullStore store, SyncConfig config) {
        this.store = store;
        this.config = config;
    }

    /**
     * Brings the stream up to date, going on behind the last page that the same run has committed. Fails with an
     * {@link io.orgsync.model.upstream.UpstreamFailure}, with {@link RunInterruptedException} when the run is to leave,
     * or with {@link LeaseLostException}; whatever was committed by then stays.
     */
    public <R extends StreamRecord> Uni<PullResult> pull(Stream<R> stream, RunHandle run) {
        return new StreamPull<>(stream, run, store, config.maxPages()).pull();
    }
}
