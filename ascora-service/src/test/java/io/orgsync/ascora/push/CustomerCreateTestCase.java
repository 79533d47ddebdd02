package io.orgsync.ascora.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.ascora.testing.WriteTest;

/** A test that creates one customer and wants it in Ascora and in the mirror once. */
abstract class CustomerCreateTestCase extends WriteTest {

    void assertOneCustomer() {
        assertThat(customersInAscora()).hasSize(1);
        String id = customersInAscora().get(0).id().orElseThrow();
        assertThat(data("/customers").getList("customers.ascoraCustomerId")).containsExactly(id);
        assertThat(data("/customers").getList("customers.syncStatus")).containsExactly("synced");
        assertThat(outbox().getList("outbox.state")).containsExactly("done");
        assertThat(data("/logs?syncType=customer_create&status=success").getInt("total"))
                .isEqualTo(1);
    }
}
