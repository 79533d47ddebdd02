package io.orgsync.pxc.selfcheck;

import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.model.upstream.UpstreamResponse;
import io.orgsync.pxc.artemis.ArtemisConfig.TokenMethod;
import io.orgsync.pxc.artemis.ArtemisProbe;
import io.orgsync.pxc.integration.PxcConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks one question after the other, as long as there is time and PXC talks. */
final class Interview {

    /** Statuses of a token address that doesn't serve a method. */
    private static final Set<Integer> METHOD_NOT_SERVED = Set.of(404, 405, 501);

    private final ArtemisProbe probe;
    private final TokenMethod method;
    private final ListQuestions lists;
    private final Duration tryLimit;
    private final long endsAt;
    private final Map<Question, Reaction> reactions = new EnumMap<>(Question.class);

    Interview(PxcConnection connection, ArtemisProbe probe, TokenMethod method, SelfCheckConfig config) {
        this.probe = probe;
        this.method = method;
        this.lists = new ListQuestions(connection);
        this.tryLimit = config.tryTimeLimit();
        this.endsAt = System.nanoTime() + config.timeLimit().toNanos();
    }

    /** What came of each question that was asked. */
    Uni<Map<Question, Reaction>> askAll() {
        return Multi.createFrom()
                .items(Question.values())
                .onItem()
                .transformToUniAndConcatenate(this::askIfSensible)
                .collect()
                .asList()
                .replaceWith(reactions);
    }

    private Uni<Void> askIfSensible(Question question) {
        return isSensible(question) && !remaining().isNegative()
                ? timed(question)
                        .invoke(reaction -> reactions.put(question, reaction))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private boolean isSensible(Question question) {
        return switch (question) {
            case TOKEN -> true;
            case TOKEN_BY_THE_OTHER_METHOD ->
                METHOD_NOT_SERVED.contains(after(Question.TOKEN).status());
            case LIST_OF_ONE -> hasToken();
            case KNOWN_ORDER -> goesOn() && knownId().isPresent();
            default -> goesOn();
        };
    }

    private boolean hasToken() {
        return after(Question.TOKEN).isGood()
                || after(Question.TOKEN_BY_THE_OTHER_METHOD).isGood();
    }

    /** PXC, the breaker or the budget may have had enough; and without a list there is nothing to compare with. */
    private boolean goesOn() {
        return hasToken()
                && !Unanswerable.isMet(after(Question.LIST_OF_ONE))
                && reactions.values().stream()
                        .noneMatch(reaction -> reaction.failedAs(FailureKind.CIRCUIT_OPEN)
                                || reaction.failedAs(FailureKind.RATE_LIMITED));
    }

    private Reaction after(Question question) {
        return reactions.getOrDefault(question, Unanswerable.NOT_ASKED);
    }

    private Optional<String> knownId() {
        return after(Question.LIST_OF_ONE)
                .order()
                .map(order -> order.path("id").asText(""))
                .filter(id -> !id.isBlank() && id.length() <= 64);
    }

    private Uni<Reaction> timed(Question question) {
        long begun = System.nanoTime();
        Duration limit = remaining().compareTo(tryLimit) < 0 ? remaining() : tryLimit;
        return ask(question, limit)
                .ifNoItem()
                .after(limit)
                .failWith(() -> UpstreamFailure.of(FailureKind.TIMED_OUT, "There was no answer in time."))
                .map(reply -> Reaction.answered(reply, since(begun)))
                .onFailure(UpstreamFailure.class)
                .recoverWithItem(failure -> Reaction.failed(failure, since(begun)));
    }

    private Uni<UpstreamResponse> ask(Question question, Duration limit) {
        return switch (question) {
            case TOKEN -> probe.token(method, limit);
            case TOKEN_BY_THE_OTHER_METHOD -> probe.token(other(method), limit);
            case KNOWN_ORDER -> probe.order(knownId().orElseThrow(), limit);
            case UNKNOWN_ORDER -> probe.order(ListQuestions.UNKNOWN_ID, limit);
            default -> probe.list(lists.parameters(question), limit);
        };
    }

    static TokenMethod other(TokenMethod method) {
        return method == TokenMethod.POST ? TokenMethod.GET : TokenMethod.POST;
    }

    private Duration remaining() {
        return Duration.ofNanos(endsAt - System.nanoTime());
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
