package io.orgsync.devkit.ascora;

import java.util.List;

/** Records change between this page and the next. */
public record Shift(List<RecordChange> changes) implements Fault {

    public Shift {
        changes = List.copyOf(changes);
    }

    @Override
    public void after(Books books) {
        changes.forEach(change -> change.applyTo(books));
    }
}
