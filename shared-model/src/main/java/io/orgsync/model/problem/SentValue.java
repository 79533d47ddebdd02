package io.orgsync.model.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What of a refused value may be told back. */
final class SentValue {

    private static final int LONGEST = 200;
    private static final Set<String> SECRET_WORDS =
            Set.of("secret", "password", "token", "key", "authorization", "credentials", "ciphertext");

    private SentValue() {}

    static Optional<Object> tellable(String path, Object value) {
        return isSecret(path) ? Optional.empty() : scalar(value);
    }

    private static boolean isSecret(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return SECRET_WORDS.stream().anyMatch(lower::contains);
    }

    // An object or a list could hold a secret deeper down, under a name that the path doesn't show.
    private static Optional<Object> scalar(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return Optional.of(value);
        }
        return value instanceof CharSequence text ? Optional.of(shortened(text.toString())) : Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
