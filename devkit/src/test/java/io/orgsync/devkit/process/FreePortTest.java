package io.orgsync.devkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @Test
    void taken_port_is_replaced_by_a_free_one() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = FreePort.preferably(taken.getLocalPort());

            assertThat(port).isNotEqualTo(taken.getLocalPort());
            assertThat(FreePort.isFree(port)).isTrue();
        }
    }

    @Test
    void free_port_is_kept() {
        int free = FreePort.any();

        assertThat(FreePort.preferably(free)).isEqualTo(free);
    }
}
