package io.orgsync.model.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fetched page with its elements read: distinct records, of duplicates the newest, and what could not be read.
 *
 * @param fetched how many elements the page had
 * @param repairs texts and dates that were made storable
 */
record ReadPage<R extends StreamRecord>(
        List<R> records, List<ParsedRecord.Unusable<R>> unreadable, long fetched, long repairs) {

    static <R extends StreamRecord> ReadPage<R> of(List<JsonNode> elements, Stream<R> stream) {
        Map<String, R> newest = new LinkedHashMap<>();
        List<ParsedRecord.Unusable<R>> unreadable = new ArrayList<>();
        long repairs = 0;
        for (JsonNode element : elements) {
            ParsedRecord<R> parsed = stream.parse(element);
            if (parsed instanceof ParsedRecord.Usable<R> readable) {
                newest.merge(readable.record().id(), readable.record(), ReadPage::newer);
                repairs += readable.repairs();
            } else if (parsed instanceof ParsedRecord.Unusable<R> bad) {
                unreadable.add(bad);
            }
        }
        return new ReadPage<>(List.copyOf(newest.values()), List.copyOf(unreadable), elements.size(), repairs);
    }

    /** A record without a timestamp is older than one with; of equals the later one on the page stands. */
    private static <R extends StreamRecord> R newer(R first, R second) {
        Instant one = first.updatedAt().orElse(Instant.MIN);
        Instant two = second.updatedAt().orElse(Instant.MIN);
        return two.isBefore(one) ? first : second;
    }

    List<String> ids() {
        return records.stream().map(StreamRecord::id).toList();
    }

    List<String> quarantineKeys() {
        return unreadable.stream()
                .map(ParsedRecord.Unusable::recordKey)
                .distinct()
                .toList();
    }

    /** The greatest timestamp that is not later than now; one in the future must not move the mark. */
    Optional<Instant> highWater(Instant now) {
        return records.stream()
                .map(StreamRecord::updatedAt)
                .flatMap(Optional::stream)
                .filter(at -> !at.isAfter(now))
                .max(Instant::compareTo);
    }

    Counts counts(StoredPage stored) {
        return stored.counts().plus(new Counts(fetched, 0, 0, 0, unreadable.size(), 0, repairs));
    }
}
