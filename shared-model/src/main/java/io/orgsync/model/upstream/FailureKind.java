package io.orgsync.model.upstream;

import java.util.Locale;

/** Why a call to an upstream failed; the word of each is what runs, logs and metrics store as error class. */
public enum FailureKind {
    RATE_LIMITED(
            Repeat.WORTHWHILE,
            Effect.NONE,
            "Lower the requests per minute of this connection, or ask the upstream for more."),
    OVERLOADED(Repeat.WORTHWHILE, Effect.POSSIBLE, "The upstream is in trouble; nothing to do unless it lasts."),
    TIMED_OUT(Repeat.WORTHWHILE, Effect.POSSIBLE, "The upstream is slow; a smaller page size may help if it lasts."),
    CONNECTION_FAILED(
            Repeat.WORTHWHILE, Effect.POSSIBLE, "Check the address, and that this network lets requests out to it."),
    UNAUTHORIZED(Repeat.POINTLESS, Effect.NONE, "Enter the credentials again; the upstream does not accept them."),
    FORBIDDEN(Repeat.POINTLESS, Effect.NONE, "Ask the upstream to allow this account what it was refused."),
    NOT_FOUND(Repeat.POINTLESS, Effect.NONE, "Check the address; or the record no longer exists upstream."),
    REFUSED(Repeat.POINTLESS, Effect.NONE, "The upstream refused what was sent; correct it and send it again."),
    CONTRACT_VIOLATION(
            Repeat.POINTLESS,
            Effect.POSSIBLE,
            "The upstream answered in another way than agreed; compare the reply's structure with its documentation."),
    CIRCUIT_OPEN(Repeat.POINTLESS, Effect.NONE, "Wait: after repeated failures calls are held back for a while."),
    ADDRESS_REFUSED(Repeat.POINTLESS, Effect.NONE, "Use an https address of a host that EGRESS_ALLOWED_HOSTS names."),
    TOO_LARGE(Repeat.POINTLESS, Effect.POSSIBLE, "Use a smaller page size.");

    private enum Repeat {
        WORTHWHILE,
        POINTLESS
    }

    private enum Effect {
        POSSIBLE,
        NONE
    }

    private final Repeat repeat;
    private final Effect effect;
    private final String advice;
    private final String word = name().toLowerCase(Locale.ROOT);

    FailureKind(Repeat repeat, Effect effect, String advice) {
        this.repeat = repeat;
        this.effect = effect;
        this.advice = advice;
    }

    /** The word that machines read, such as {@code rate_limited}. */
    public String word() {
        return word;
    }

    /** Whether {@link RetryingCall} sends an idempotent request again after a failure of this kind. */
    public boolean retryable() {
        return repeat == Repeat.WORTHWHILE;
    }

    /** Whether the upstream may have carried out what was asked, unless it is known that nothing was sent. */
    public boolean ambiguous() {
        return effect == Effect.POSSIBLE;
    }

    /** Whether it tells of the record that was asked for rather than of the upstream or the connection. */
    public boolean concernsOneRecord() {
        return switch (this) {
            case REFUSED, CONTRACT_VIOLATION, TOO_LARGE -> true;
            default -> false;
        };
    }

    /** What an operator should do. */
    public String advice() {
        return advice;
    }
}
