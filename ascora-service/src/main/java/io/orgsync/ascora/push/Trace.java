package io.orgsync.ascora.push;

/** What was found in Ascora of a write whose outcome is not known. */
public sealed interface Trace {

    /** It was carried out. */
    record Made(Sent sent) implements Trace {}

    /** There is nothing of it. */
    record Absent() implements Trace {}

    /** Only a person can tell; the message says what was found. */
    record Unclear(String message) implements Trace {}
}
