package io.orgsync.pxc.artemis;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The token of one set of credentials in this pod. Whoever asks while one is being fetched waits for that one: single
 * flight. Thread-safe.
 */
final class TokenCache {

    private final Supplier<Uni<Token>> fetch;
    private final Clock clock;
    private Optional<Token> current = Optional.empty();
    private Optional<Uni<Token>> underWay = Optional.empty();

    TokenCache(Supplier<Uni<Token>> fetch, Clock clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    /** A token that is still fresh, or a new one. */
    synchronized Uni<Token> token() {
        return current.filter(token -> token.fresh(clock.instant()))
                .map(token -> Uni.createFrom().item(token))
                .orElseGet(this::join);
    }

    /** Forgets a token that the upstream refused, unless it has been replaced already. */
    synchronized void drop(Token refused) {
        current = current.filter(token -> !token.equals(refused));
    }

    private Uni<Token> join() {
        Uni<Token> joined = underWay.orElseGet(() -> fetch.get()
                .onItem()
                .invoke(this::keep)
                .onFailure()
                .invoke(this::clear)
                .memoize()
                .indefinitely());
        underWay = Optional.of(joined);
        return joined;
    }

    private synchronized void keep(Token token) {
        current = Optional.of(token);
        underWay = Optional.empty();
    }

    private synchronized void clear() {
        underWay = Optional.empty();
    }
}
