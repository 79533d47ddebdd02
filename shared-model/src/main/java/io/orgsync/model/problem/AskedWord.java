package io.orgsync.model.problem;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A parameter that takes one of a few words. */
public final class AskedWord {

    private AskedWord() {}

    /** What the word stands for; 400 naming the parameter and the words it takes for any other. */
    public static <T> T of(String parameter, String asked, T[] values, Function<T, String> word) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(asked))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.of(
                        parameter,
                        "must be one of " + Arrays.stream(values).map(word).collect(Collectors.joining(", "))));
    }
}
