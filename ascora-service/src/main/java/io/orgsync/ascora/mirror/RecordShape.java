package io.orgsync.ascora.mirror;

import io.orgsync.ascora.upstream.AscoraJson;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What one kind of Ascora's records looks like and where its fields are stored. */
public interface RecordShape {

    /** What one is called, for people. */
    String noun();

    /** The fields that may hold its id; the first one given counts. */
    List<String> idFields();

    /** The fields whose change is a change of the record. */
    List<String> fields();

    /** Of times that name no zone. */
    ZoneId zone();

    /** Settings that the columns are made with; when they change, rows are made anew. */
    String settings();

    /** Stores the fields in columns. */
    void read(AscoraJson fields, Columns columns);

    /** When it was created; empty where Ascora doesn't tell. */
    Optional<Instant> createdAt(AscoraJson fields);
}
