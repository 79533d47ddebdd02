package io.orgsync.devkit.demo;

import io.orgsync.devkit.pxc.Dirt;
import io.orgsync.devkit.pxc.DirtKind;
import io.orgsync.devkit.pxc.PxcAccount;
import io.orgsync.devkit.pxc.PxcSimulator;
import io.orgsync.devkit.pxc.SeedPlan;
import java.time.Instant;
import java.util.Map;

/** The upstream of the demo and what is in it: a few days of orders, most of them in order, some of them not. */
record DemoData(PxcSimulator pxc) implements AutoCloseable {

    private static final String CLIENT = "northwind-client";
    private static final String SECRET = "northwind-secret";
    private static final String ACCOUNT = "8000012345";
    private static final int ORDERS = 1_500;
    private static final long SEED = 20_260;

    static DemoData start() {
        PxcSimulator simulator = PxcSimulator.start();
        simulator.register(PxcAccount.of(CLIENT, SECRET, ACCOUNT));
        simulator.seed(CLIENT, SeedPlan.of(ORDERS, SEED, Instant.now()).with(flaws()));
        return new DemoData(simulator);
    }

    /** Two that can't be stored, one that belongs to no day, and some that only look odd. */
    private static Dirt flaws() {
        return Dirt.of(DirtKind.MISSING_ID, 1)
                .and(DirtKind.UNPARSABLE_LAST_UPDATE, 1)
                .and(DirtKind.NOT_AN_OBJECT, 1)
                .and(DirtKind.OFFSET_LAST_UPDATE, 20)
                .and(DirtKind.ODD_CASE_STATE, 10)
                .and(DirtKind.EXTRA_ATTRIBUTES, 50)
                .and(DirtKind.UNSTORABLE_TEXT, 5);
    }

    Map<String, String> environment() {
        return Map.of("PXC_AUTH_URL", pxc.tokenBaseUrl(), "PXC_ORDERS_URL", pxc.ordersBaseUrl());
    }

    Map<String, String> credentials() {
        return Map.of("client_id", CLIENT, "client_secret", SECRET, "billing_account_id", ACCOUNT);
    }

    @Override
    public void close() {
        pxc.close();
    }
}
