package io.orgsync.model.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgsync.model.problem.InvalidRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Property
    void every_key_set_reads_back(@ForAll @Size(max = 4) List<String> keys) {
        // A lone half of a character outside the basic plane is no text that a database could hold.
        List<String> sound =
                keys.stream().map(CursorTest::withoutLoneSurrogates).toList();
        Cursor cursor = new Cursor(sound);
        if (cursor.encoded().length() <= 1024) {
            assertThat(Cursor.parse(cursor.encoded())).isEqualTo(cursor);
        }
    }

    @Property
    void anything_else_is_refused_as_a_bad_cursor(@ForAll("otherTexts") String text) {
        assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(InvalidRequest.class);
    }

    @Provide
    Arbitrary<String> otherTexts() {
        return Arbitraries.strings().alpha().numeric().ofMaxLength(40).map(text -> "!" + text);
    }

    @Test
    void keys_keep_their_types() {
        Instant at = Instant.parse("2026-01-31T12:00:00.123456Z");
        UUID id = UUID.fromString("6a1f0b9c-2d3e-4f50-8a6b-7c8d9e0f1a2b");
        Cursor cursor = Cursor.parse(Cursor.after(at, 42L, id, "x").encoded());
        assertThat(cursor.instant(0)).isEqualTo(at);
        assertThat(cursor.number(1)).isEqualTo(42);
        assertThat(cursor.uuid(2)).isEqualTo(id);
        assertThat(cursor.text(3)).isEqualTo("x");
    }

    @Test
    void cursor_of_another_list_is_refused() {
        Cursor cursor = Cursor.after("x");
        assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> cursor.text(1)).isInstanceOf(InvalidRequest.class);
    }

    private static String withoutLoneSurrogates(String text) {
        return text.codePoints()
                .filter(point -> point > Character.MAX_VALUE || !Character.isSurrogate((char) point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
