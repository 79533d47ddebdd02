package io.orgsync.model.upstream;

import java.time.Instant;
import java.util.Optional;

/** Whether a connection's calls are let through. */
public sealed interface BreakerState {

    /** When calls are let through again; empty when they are now. */
    default Optional<Instant> nextTry() {
        return Optional.empty();
    }

    /** The word that status answers show. */
    String word();

    /** Calls go through. */
    record Closed() implements BreakerState {
        @Override
        public String word() {
            return "closed";
        }
    }

    /** Calls are held back until an instant. */
    record Open(Instant until) implements BreakerState {
        @Override
        public Optional<Instant> nextTry() {
            return Optional.of(until);
        }

        @Override
        public String word() {
            return "open";
        }
    }

    /** One call goes through to see whether the upstream is well again. */
    record HalfOpen() implements BreakerState {
        @Override
        public String word() {
            return "half_open";
        }
    }
}
