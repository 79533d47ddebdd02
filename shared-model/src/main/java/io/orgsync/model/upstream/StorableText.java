package io.orgsync.model.upstream;

/**
 * Text as PostgreSQL can store it: without NUL, and with U+FFFD for a lone surrogate.
 *
 * @param value the storable text
 * @param repairs how many characters were taken out or replaced
 */
public record StorableText(String value, int repairs) {

    private static final char REPLACEMENT = '\uFFFD';

    /** Gives back the text itself when there is nothing to repair, as is nearly always so. */
    public static StorableText of(String text) {
        int first = firstUnstorable(text);
        return first < 0 ? new StorableText(text, 0) : repaired(text, first);
    }

    private static int firstUnstorable(String text) {
        int index = 0;
        while (index < text.length()) {
            int code = text.codePointAt(index);
            if (unstorable(code)) {
                return index;
            }
            index += Character.charCount(code);
        }
        return -1;
    }

    private static StorableText repaired(String text, int first) {
        StringBuilder value = new StringBuilder(text.length()).append(text, 0, first);
        text.codePoints().skip(text.codePointCount(0, first)).forEach(code -> append(value, code));
        int repairs = (int) text.codePoints().filter(StorableText::unstorable).count();
        return new StorableText(value.toString(), repairs);
    }

    private static void append(StringBuilder value, int code) {
        if (!unstorable(code)) {
            value.appendCodePoint(code);
        } else if (code != 0) {
            value.append(REPLACEMENT);
        }
    }

    // A surrogate that has its partner is read as one code point above this range.
    private static boolean unstorable(int code) {
        return code == 0 || (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE);
    }
}
