package io.orgsync.model.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentIdentitiesTest {

    private final RecentIdentities recent = new RecentIdentities();

    @Test
    void third_page_in_a_row_without_a_new_id_is_a_circle() {
        List<String> page = List.of("a", "b");

        assertThat(recent.circles(page)).isFalse();
        assertThat(recent.circles(page)).isFalse();
        assertThat(recent.circles(page)).isFalse();
        assertThat(recent.circles(page)).isTrue();
    }

    @Test
    void two_pages_going_round_are_a_circle() {
        assertThat(IntStream.range(0, 5)
                        .mapToObj(i -> recent.circles(List.of("page" + i % 2)))
                        .toList())
                .containsExactly(false, false, false, false, true);
    }

    @Test
    void one_new_id_breaks_the_row() {
        recent.circles(List.of("a", "b"));
        recent.circles(List.of("a", "b"));
        recent.circles(List.of("a", "b"));

        assertThat(recent.circles(List.of("a", "c"))).isFalse();
        assertThat(recent.circles(List.of("a", "c"))).isFalse();
    }

    @Test
    void next_sweep_may_see_everything_again() {
        recent.circles(List.of("a"));
        recent.circles(List.of("a"));
        recent.circles(List.of("a"));
        recent.forget();

        assertThat(recent.circles(List.of("a"))).isFalse();
    }
}
