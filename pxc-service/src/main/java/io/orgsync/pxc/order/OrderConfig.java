package io.orgsync.pxc.order;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How orders are pulled. */
@ConfigMapping(prefix = "orders")
public interface OrderConfig {

    /**
     * How many orders a run reads by their ids, at most, because the list doesn't carry their items
     * ({@code ORDERS_ITEMS_PER_RUN}); the others wait for the next run.
     */
    @WithDefault("500")
    int itemsPerRun();
}
