package io.orgsync.ascora.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaCellTest {

    private static final String SIGNS = "'=+-@\t\r\n aZ0＝\"，,\u0000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+61 400 000 000",
                "-2",
                "@SUM(A1)",
                "\t=1",
                " =1",
                "\r",
                "'=1",
                "''@x",
                "＝1",
                "=1\n=2",
                "\u0000=1"
            })
    void what_a_spreadsheet_would_calculate_begins_with_an_apostrophe(String text) {
        assertThat(FormulaCell.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ann", "O'Brien", "'quoted'", "a=b", "0400 000 000", "'", "''"})
    void any_other_text_stays_as_it_is(String text) {
        assertThat(FormulaCell.guarded(text)).isEqualTo(text);
        assertThat(FormulaCell.plain(text)).isEqualTo(text);
    }

    @Test
    void every_text_comes_back_as_it_was() {
        Random random = new Random(7);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            assertThat(FormulaCell.plain(FormulaCell.guarded(text.toString()))).isEqualTo(text.toString());
        }
    }
}
