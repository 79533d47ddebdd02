package io.orgsync.ascora.transfer;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a cell for a formula, which might send what stands beside it to somebody. An apostrophe
 * in front makes it text. A cell that looks like a guarded one is guarded too, so that every text comes back as it was.
 */
final class FormulaCell {

    // Blanks and controls in front are passed over by some spreadsheets; full-width signs are taken for the plain ones.
    private static final Pattern FORMULA =
            Pattern.compile("'*(?:[\\s\\p{Cntrl}]*[=+\\-@＝＋－＠]|[\\t\\r\\n]).*", Pattern.DOTALL);

    private FormulaCell() {}

    /** The text as it is written into a file. */
    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was written so. */
    static String plain(String cell) {
        boolean guarded = cell.startsWith("'") && FORMULA.matcher(cell).matches();
        return guarded ? cell.substring(1) : cell;
    }
}
