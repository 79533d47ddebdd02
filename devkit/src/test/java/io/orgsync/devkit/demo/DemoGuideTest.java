package io.orgsync.devkit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class DemoGuideTest {

    private static final DemoAddresses ADDRESSES = new DemoAddresses(
            URI.create("http://localhost:8080"),
            URI.create("http://localhost:8082"),
            URI.create("http://localhost:7001"),
            URI.create("http://127.0.0.1:7002"),
            URI.create("http://127.0.0.1:7003"));

    private static String guide(boolean console) {
        return new DemoGuide(ADDRESSES, (organization, role) -> role + "-of-" + organization, console).toString();
    }

    @Test
    void links_to_the_console_come_first_and_carry_their_tokens() {
        assertThat(guide(true).lines())
                .startsWith("Where to look")
                .contains(
                        "  http://localhost:8080/#token=admin-of-NORTHWIND",
                        "  http://localhost:8080/#token=viewer-of-NORTHWIND",
                        "  Console  http://localhost:8080/#token=admin-of-SOUTHWIND");
    }

    @Test
    void what_another_organisation_connects_with_is_told() {
        assertThat(guide(true))
                .contains("Client ID southwind-client", "Client Secret southwind-secret", "8000067890")
                .contains("API address http://127.0.0.1:7003", "southwind-ascora-key", "company code southwind");
    }

    @Test
    void console_that_was_left_out_is_told_and_not_linked() {
        assertThat(guide(false))
                .contains("The console was left out", "Install Node.js 20", "/token?organization=")
                .doesNotContain("#token=");
    }
}
