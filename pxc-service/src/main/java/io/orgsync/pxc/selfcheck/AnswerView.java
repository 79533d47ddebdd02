package io.orgsync.pxc.selfcheck;

import io.orgsync.model.upstream.UpstreamResponse;
import io.orgsync.pxc.selfcheck.SelfCheckReport.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Leaves of a reaction what may be told: structure. */
final class AnswerView {

    private static final int MOST_HEADERS = 50;

    private AnswerView() {}

    static Answer notAsked(Question question) {
        return new Answer(
                question,
                "not_asked",
                OptionalInt.empty(),
                0,
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                Map.of());
    }

    static Answer of(Question question, Reaction reaction) {
        return new Answer(
                question,
                outcome(reaction),
                reaction.reply().map(reply -> OptionalInt.of(reply.status())).orElseGet(OptionalInt::empty),
                reaction.took().toMillis(),
                reaction.failure().map(failure -> failure.kind().word()),
                reaction.reply().map(AnswerView::headers).orElse(List.of()),
                reaction.rows() < 0 ? OptionalInt.empty() : OptionalInt.of(reaction.rows()),
                reaction.json().map(JsonShape::of).orElse(Map.of()));
    }

    private static String outcome(Reaction reaction) {
        if (reaction.isGood()) {
            return "answered";
        }
        return reaction.status() > 0 && reaction.status() / 100 != 2 ? "refused" : "failed";
    }

    private static List<String> headers(UpstreamResponse reply) {
        return reply.headers().names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.matches("[a-z0-9-]{1,60}"))
                .limit(MOST_HEADERS)
                .toList();
    }
}
