package io.orgsync.ascora.push;

import io.orgsync.model.upstream.UpstreamFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** One try of a write: sends it, or looks for it when its outcome is in doubt. Never fails. */
@ApplicationScoped
class Attempt {

    private static final Logger LOG = Logger.getLogger(Attempt.class);

    private final WriteKinds kinds;
    private final Judgement judgement;

    Attempt(WriteKinds kinds, PushConfig config) {
        this.kinds = kinds;
        this.judgement = new Judgement(config, Clock.systemUTC());
    }

    /**
     * What came of it.
     *
     * @param keyRefused whether Ascora refuses the connection's key
     */
    record Tried(Verdict verdict, boolean keyRefused) {}

    Uni<Tried> of(Push push) {
        return push.write().inDoubt() ? search(push) : send(push);
    }

    private Uni<Tried> send(Push push) {
        WriteKind kind = kinds.of(push.write());
        return Uni.createFrom()
                .deferred(() -> kind.send(push))
                .<Tried>map(sent -> new Tried(new Verdict.Done(sent), false))
                .onFailure(WriteStopped.class)
                .recoverWithItem(stop -> new Tried(new Verdict.Stopped(stop), false))
                .onFailure()
                .recoverWithUni(failure -> diagnosed(push, failure)
                        .map(known -> new Tried(
                                judgement.ofTry(push.write(), kind.traceable(), known),
                                Judgement.refusesTheKey(known))));
    }

    private Uni<Tried> search(Push push) {
        WriteKind kind = kinds.of(push.write());
        return Uni.createFrom()
                .deferred(() -> kind.traceable()
                        ? kind.look(push)
                        : Uni.createFrom().item(new Trace.Unclear(Reason.INTERRUPTED.message())))
                .<Tried>map(trace -> new Tried(judgement.ofTrace(push.write(), trace), false))
                .onFailure()
                .recoverWithUni(failure -> diagnosed(push, failure)
                        .map(known ->
                                new Tried(judgement.ofSearch(push.write(), known), Judgement.refusesTheKey(known))));
    }

    private static Uni<Throwable> diagnosed(Push push, Throwable failure) {
        if (!(failure instanceof UpstreamFailure)) {
            LOG.errorf(failure, "write %d failed unexpectedly", push.write().id());
        }
        return push.client().diagnosed(failure);
    }
}
