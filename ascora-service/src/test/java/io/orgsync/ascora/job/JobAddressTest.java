package io.orgsync.ascora.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 Main St, Newtown NSW 2042|12 Main St||Newtown|NSW|2042|Australia",
                "Unit 3, 12 Main St, Newtown, New South Wales, 2042|Unit 3|12 Main St|Newtown|NSW|2042|Australia",
                "12 Main St, Newtown, Australia|12 Main St||Newtown|||Australia",
                "4 Queen St, Auckland 1010, New Zealand|4 Queen St||Auckland||1010|New Zealand",
                "Somewhere|Somewhere|||||Australia"
            })
    void one_line_becomes_its_parts(
            String line, String line1, String line2, String suburb, String state, String postcode, String country) {
        JobAddress address = JobAddress.of(line);

        assertThat(address.line1().orElse(null)).isEqualTo(line1);
        assertThat(address.line2().orElse(null)).isEqualTo(line2);
        assertThat(address.suburb().orElse(null)).isEqualTo(suburb);
        assertThat(address.state().orElse(null)).isEqualTo(state);
        assertThat(address.postcode().orElse(null)).isEqualTo(postcode);
        assertThat(address.country()).isEqualTo(country);
    }
}
