package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;

/** A change to the records of a tenant while a client is reading. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RecordChange.Put.class, name = "put"),
    @JsonSubTypes.Type(value = RecordChange.PutFirst.class, name = "put-first"),
    @JsonSubTypes.Type(value = RecordChange.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = RecordChange.LeaveFeed.class, name = "leave-feed")
})
public sealed interface RecordChange {

    /** Applies this change to the books of a tenant. */
    void applyTo(Books books);

    /** A record appears at the end, or is replaced where it stands. */
    record Put(Kind of, JsonNode record) implements RecordChange {

        @Override
        public void applyTo(Books books) {
            books.put(of, record);
        }
    }

    /** A record appears in front of all others. */
    record PutFirst(Kind of, JsonNode record) implements RecordChange {

        @Override
        public void applyTo(Books books) {
            books.putFirst(of, record);
        }
    }

    /** A record is no longer listed. */
    record Remove(Kind of, String id) implements RecordChange {

        @Override
        public void applyTo(Books books) {
            books.of(of).remove(id);
        }
    }

    /** An invoice is marked as sent by somebody else. */
    record LeaveFeed(String id) implements RecordChange {

        @Override
        public void applyTo(Books books) {
            books.leaveFeed(id);
        }
    }
}
