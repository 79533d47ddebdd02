package io.orgsync.devkit.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The faults still to come, oldest first; at most one befalls a call.
 *
 * @param <C> a call
 * @param <F> a fault
 */
public final class FaultScript<C, F> {

    private final F none;
    private final List<Scripted<C, F>> script = new ArrayList<>();

    private static final class Scripted<C, F> {
        private final Predicate<C> calls;
        private final int nth;
        private final int times;
        private final F fault;
        private int seen;
        private int struck;

        private Scripted(Predicate<C> calls, int nth, int times, F fault) {
            this.calls = calls;
            this.nth = nth;
            this.times = times;
            this.fault = fault;
        }

        private boolean isDue() {
            return seen >= nth && struck < times;
        }
    }

    /** @param none what befalls a call that is spared */
    public FaultScript(F none) {
        this.none = none;
    }

    /**
     * @param calls the calls that count
     * @param nth the first of them to be struck, from 1
     * @param times how many are struck
     */
    public synchronized void add(Predicate<C> calls, int nth, int times, F fault) {
        script.add(new Scripted<>(calls, nth, times, fault));
    }

    public synchronized void clear() {
        script.clear();
    }

    public synchronized F next(C call) {
        List<Scripted<C, F>> matching =
                script.stream().filter(entry -> entry.calls.test(call)).toList();
        matching.forEach(entry -> entry.seen++);
        return matching.stream()
                .filter(Scripted::isDue)
                .findFirst()
                .map(this::strike)
                .orElse(none);
    }

    private F strike(Scripted<C, F> entry) {
        entry.struck++;
        if (entry.struck >= entry.times) {
            script.remove(entry);
        }
        return entry.fault;
    }
}
