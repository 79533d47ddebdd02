package io.orgsync.ascora.upstream;

import io.orgsync.model.credential.Secret;
import java.util.regex.Pattern;

/**
 * What Ascora said when it refused something, fit to be shown: without markup, control characters, line breaks and the
 * connection's own key, at most 300 characters.
 */
final class RefusalText {

    static final int LONGEST = 300;

    private static final String WITHOUT_REASON = "Ascora refused the request and gave no reason.";
    private static final Pattern MARKUP = Pattern.compile("<[^<>]*>|[<>]");
    // Format characters too: they turn the direction of what is read.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\s]+");

    private RefusalText() {}

    static String cleaned(String text, Secret key) {
        // A key inside markup, and one that markup had split.
        String plain = INVISIBLE
                .matcher(MARKUP.matcher(masked(text, key)).replaceAll(" "))
                .replaceAll(" ");
        String shown = shortened(masked(plain, key).strip());
        return shown.isEmpty() ? WITHOUT_REASON : shown;
    }

    private static String masked(String text, Secret key) {
        return key.isEmpty() ? text : text.replace(key.reveal(), "***");
    }

    private static String shortened(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
