package io.orgsync.devkit.pxc;

import java.util.ArrayList;
import java.util.List;

/** The faults still to come, oldest first; at most one befalls a call. */
final class FaultScript {

    private static final Fault NONE = new NoFault();

    private final List<Scripted> script = new ArrayList<>();

    private static final class Scripted {
        private final Calls calls;
        private final Fault fault;
        private int seen;
        private int struck;

        private Scripted(Calls calls, Fault fault) {
            this.calls = calls;
            this.fault = fault;
        }

        private boolean isDue() {
            return seen >= calls.nth() && struck < calls.times();
        }
    }

    synchronized void add(Calls calls, Fault fault) {
        script.add(new Scripted(calls, fault));
    }

    synchronized void clear() {
        script.clear();
    }

    synchronized Fault next(Call call) {
        List<Scripted> matching =
                script.stream().filter(entry -> entry.calls.includes(call)).toList();
        matching.forEach(entry -> entry.seen++);
        return matching.stream()
                .filter(Scripted::isDue)
                .findFirst()
                .map(this::strike)
                .orElse(NONE);
    }

    private Fault strike(Scripted entry) {
        entry.struck++;
        if (entry.struck >= entry.calls.times()) {
            script.remove(entry);
        }
        return entry.fault;
    }
}
