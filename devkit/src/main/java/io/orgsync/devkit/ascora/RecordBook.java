package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.FlawPlaces;
import io.orgsync.devkit.upstream.Remembered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The records of one kind of one tenant, in the order of their creation. Selections are remembered until the next
 * change, so that reading page after page filters once.
 *
 * @param <T> the kind
 */
public final class RecordBook<T extends SimulatedRecord<T>> {

    private final List<T> records = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Remembered<Predicate<T>, List<T>> selections = new Remembered<>();

    RecordBook() {}

    /** Adds a record at the end, or replaces the one with the same id where it stands. */
    public synchronized void put(T record) {
        Integer place = record.id().map(RecordBook::key).map(places::get).orElse(null);
        if (place == null) {
            record.id().ifPresent(id -> places.put(key(id), records.size()));
            records.add(record);
        } else {
            records.set(place, record);
        }
        selections.clear();
    }

    public synchronized void putAll(Collection<T> many) {
        many.forEach(this::put);
    }

    /** Adds a record in front of all others, which shifts them by one place. */
    public synchronized void putFirst(T record) {
        records.add(0, record);
        number();
    }

    /** Takes a record off the list, which moves up all behind it; false when there was none. */
    public synchronized boolean remove(String id) {
        Integer place = places.get(key(id));
        if (place != null) {
            records.remove(place.intValue());
            number();
        }
        return place != null;
    }

    public synchronized void clear() {
        records.clear();
        number();
    }

    /** Changes the document of one record and returns the record as it is now. */
    public synchronized T change(String id, Consumer<ObjectNode> edit) {
        T changed = find(id).orElseThrow(() -> new NoSuchElementException("no record " + id))
                .edited(edit);
        put(changed);
        return changed;
    }

    /**
     * Changes a share of the records that have an id and are objects, chosen by the seed, and returns them as they are
     * now.
     *
     * @param share from 0 to 1; rounded to a whole number of records
     */
    public synchronized List<T> changeShare(double share, long seed, Consumer<ObjectNode> edit) {
        List<T> changeable = records.stream()
                .filter(record -> record.id().isPresent() && record.json().isObject())
                .toList();
        int wanted = (int) Math.round(share * changeable.size());
        int[] order = FlawPlaces.shuffled(changeable.size(), seed);
        List<T> changed = new ArrayList<>(wanted);
        for (int i = 0; i < wanted; i++) {
            changed.add(changeable.get(order[i]).edited(edit));
        }
        putAll(changed);
        return changed;
    }

    /** The record with this id, in whatever case. */
    public synchronized Optional<T> find(String id) {
        return Optional.ofNullable(places.get(key(id))).map(records::get);
    }

    /** All records as they stand now. */
    public synchronized List<T> all() {
        return List.copyOf(records);
    }

    public synchronized int size() {
        return records.size();
    }

    /** Equal filters give the same list until something changes. */
    synchronized List<T> select(Predicate<T> filter) {
        return selections.get(filter, () -> records.stream().filter(filter).toList());
    }

    private void number() {
        places.clear();
        for (int i = 0; i < records.size(); i++) {
            int place = i;
            records.get(i).id().ifPresent(id -> places.put(key(id), place));
        }
        selections.clear();
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
