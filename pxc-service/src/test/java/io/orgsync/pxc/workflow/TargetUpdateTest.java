package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetUpdateTest {

    private static TargetUpdate update(String type, String value) {
        return new TargetUpdate(MoveTarget.KEY_RESULT, 1, type, new BigDecimal(value), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "set_value, 0, 0.00",
        "set_value, 9999999999.99, 9999999999.99",
        "increment, 2.5, 12.50",
        "increment, -20, -10.00",
        "percentage, 50, 100.00",
        "set_value, 1.005, 1.01"
    })
    void value_has_two_digits_behind_the_point(String type, String value, String moved) {
        assertThat(update(type, value).applyTo(BigDecimal.TEN, Optional.of(new BigDecimal("200"))))
                .isEqualTo(new BigDecimal(moved));
    }

    @ParameterizedTest
    @CsvSource({"set_value, 10000000000", "increment, 9999999999.99", "set_value, 1e30"})
    void value_beyond_the_column_fails_the_step(String type, String value) {
        TargetUpdate update = update(type, value);

        assertThatThrownBy(() -> update.applyTo(BigDecimal.TEN, Optional.empty()))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("10 digits");
    }
}
