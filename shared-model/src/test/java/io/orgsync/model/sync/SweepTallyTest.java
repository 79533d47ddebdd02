package io.orgsync.model.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.model.sync.SweepTally.Verdict;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SweepTallyTest {

    private static final OptionalLong TEN = OptionalLong.of(10);

    @Test
    void list_of_which_all_was_seen_is_complete() {
        assertThat(new SweepTally(10, 10, TEN, false).verdict(1)).isEqualTo(Verdict.COMPLETE);
    }

    @Test
    void list_without_a_total_is_complete_when_it_was_read_to_its_end() {
        assertThat(new SweepTally(7, 7, OptionalLong.empty(), false).verdict(1)).isEqualTo(Verdict.COMPLETE);
    }

    @Test
    void list_of_which_something_was_not_seen_is_read_again() {
        assertThat(new SweepTally(9, 9, TEN, false).verdict(1)).isEqualTo(Verdict.REPEAT);
    }

    @Test
    void list_whose_total_shifted_is_read_again() {
        assertThat(new SweepTally(10, 10, TEN, true).verdict(1)).isEqualTo(Verdict.REPEAT);
    }

    @Test
    void second_reading_without_anything_new_is_accepted() {
        assertThat(new SweepTally(9, 0, TEN, false).verdict(2)).isEqualTo(Verdict.COMPLETE);
    }

    @Test
    void second_reading_with_something_new_is_not_the_last() {
        assertThat(new SweepTally(9, 1, TEN, false).verdict(2)).isEqualTo(Verdict.REPEAT);
    }

    @Test
    void list_that_never_stands_still_is_not_complete() {
        assertThat(new SweepTally(9, 1, TEN, true).verdict(SweepTally.MOST_SWEEPS))
                .isEqualTo(Verdict.NEVER_STILL);
    }
}
