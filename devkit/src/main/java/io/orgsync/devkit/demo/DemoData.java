package io.orgsync.devkit.demo;

import io.orgsync.devkit.pxc.Dirt;
import io.orgsync.devkit.pxc.DirtKind;
import io.orgsync.devkit.pxc.PxcAccount;
import io.orgsync.devkit.pxc.PxcSimulator;
import io.orgsync.devkit.pxc.SeedPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The upstream of the demo and what is in it: a few days of orders, most of them in order, some of them not. */
record DemoData(PxcSimulator pxc) implements AutoCloseable {

    private static final long SEED = 20_260;

    static DemoData start() {
        PxcSimulator simulator = PxcSimulator.start();
        SeedPlan northwind = SeedPlan.of(1_500, SEED, Instant.now()).with(flaws());
        seed(simulator, DemoOrganization.NORTHWIND, northwind);
        SeedPlan southwind = SeedPlan.of(400, SEED + 1, Instant.now()).from(500_001);
        seed(simulator, DemoOrganization.SOUTHWIND, southwind);
        return new DemoData(simulator);
    }

    private static void seed(PxcSimulator simulator, DemoOrganization organization, SeedPlan plan) {
        Map<String, String> credentials = organization.pxcCredentials();
        String client = credentials.get("client_id");
        simulator.register(
                PxcAccount.of(client, credentials.get("client_secret"), credentials.get("billing_account_id")));
        simulator.seed(client, plan);
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

    /** Makes every answer wait, as those of a real upstream do, so that progress can be watched. */
    void hesitate(Duration latency) {
        pxc.behave(switches -> switches.latencyMillis(latency.toMillis()));
    }

    @Override
    public void close() {
        pxc.close();
    }
}
