package io.orgsync.ascora.push;

import java.time.Duration;

/** What becomes of a write after a try, or after a search. */
sealed interface Verdict {

    record Done(Sent sent) implements Verdict {}

    /** It was certainly not carried out and is sent again after the delay. */
    record Wait(Duration delay, Reason reason) implements Verdict {}

    /** It may have been carried out: Ascora is searched after the delay; {@code looks} were in vain by then. */
    record Look(Duration delay, Reason reason, int looks) implements Verdict {}

    /** It was searched for and is not there: it is sent again after the delay. */
    record Again(Duration delay) implements Verdict {}

    record Unknown(Reason reason) implements Verdict {}

    record Failed(Reason reason) implements Verdict {}

    /** Its kind won't send it. */
    record Stopped(WriteStopped stop) implements Verdict {}
}
