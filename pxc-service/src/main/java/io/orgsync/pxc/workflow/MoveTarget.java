package io.orgsync.pxc.workflow;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a {@code strategy_update} moves. */
enum MoveTarget {
    KEY_RESULT("key_result", "key result"),
    OBJECTIVE("objective", "objective");

    private final String word;
    private final String noun;

    MoveTarget(String word, String noun) {
        this.word = word;
        this.noun = noun;
    }

    /** The word of definitions and of the audit trail. */
    String word() {
        return word;
    }

    String noun() {
        return noun;
    }

    static Set<String> words() {
        return Arrays.stream(values()).map(MoveTarget::word).collect(Collectors.toUnmodifiableSet());
    }

    static MoveTarget of(String word) {
        return Arrays.stream(values())
                .filter(target -> target.word.equals(word))
                .findFirst()
                .orElseThrow(() -> StepFailedException.misconfigured("only key results and objectives can be updated"));
    }
}
