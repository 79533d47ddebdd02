package io.orgsync.devkit.pxc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThroughputTest {

    private static final int ORDERS = 100_000;
    private static final PxcAccount NORTH = PxcAccount.of("north", "secret", "10000001");

    @Test
    void hundred_thousand_orders_are_drained_completely() {
        try (PxcSimulator pxc = PxcSimulator.start(PxcScenario.defaults().with(NORTH))) {
            pxc.seed("north", SeedPlan.of(ORDERS, 1, Instant.parse("2025-10-09T15:00:00Z")));
            PxcCaller caller = new PxcCaller(pxc, NORTH).signedIn();
            Set<String> ids = new HashSet<>();

            for (int offset = 0; offset < ORDERS; offset += 1000) {
                ids.addAll(caller.ids(
                        "limit", "1000", "offset", Integer.toString(offset), "fields", "id,state,lastUpdate"));
            }

            assertThat(ids).hasSize(ORDERS);
            assertThat(pxc.requests(Endpoint.LIST)).hasSize(100);
        }
    }
}
