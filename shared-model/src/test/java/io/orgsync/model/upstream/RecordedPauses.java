package io.orgsync.model.upstream;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lets time pass at once, on the clock it was given, and remembers how much. */
final class RecordedPauses implements Pause {

    private final List<Duration> pauses = new ArrayList<>();
    private final SettableClock clock;

    RecordedPauses(SettableClock clock) {
        this.clock = clock;
    }

    List<Duration> all() {
        return pauses;
    }

    @Override
    public Uni<Void> of(Duration time) {
        return Uni.createFrom().voidItem().invoke(() -> {
            pauses.add(time);
            clock.advance(time);
        });
    }
}
