package io.orgsync.model.sync;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Follows something that another pod may be changing: looks at the database, again and again, until it is over. The last
 * item is the end itself.
 */
public final class Following {

    private Following() {}

    /** Each state that differs from the one before, until one is over. */
    public static <T> Multi<T> changes(Supplier<Uni<? extends T>> look, Duration every, Predicate<T> over) {
        return looks(look, every, over).skip().repetitions();
    }

    /** The state that is over, or the one that is there when the time is up. */
    public static <T> Uni<T> end(Supplier<Uni<? extends T>> look, Duration every, Predicate<T> over, Duration limit) {
        return looks(look, every, over)
                .select()
                .first(Math.max(1, limit.dividedBy(every)))
                .collect()
                .last();
    }

    private static <T> Multi<T> looks(Supplier<Uni<? extends T>> look, Duration every, Predicate<T> over) {
        return Multi.createBy().repeating().uni(look).withDelay(every).whilst(state -> !over.test(state));
    }
}
