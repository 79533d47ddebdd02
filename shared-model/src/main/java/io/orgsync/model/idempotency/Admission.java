package io.orgsync.model.idempotency;

/** What becomes of a request with a key. */
sealed interface Admission {

    /** Nobody has claimed the key: the request is carried out. */
    record Claimed(KeyClaim claim) implements Admission {}

    /** It was carried out before. */
    record Answered(KeptAnswer answer) implements Admission {}

    /** It is being carried out. */
    record AtWork() implements Admission {}

    /** The key belongs to another request. */
    record Taken() implements Admission {}
}
