package io.orgsync.devkit.demo;

import io.orgsync.devkit.ascora.AscoraSimulator;
import io.orgsync.devkit.ascora.AscoraTenant;
import io.orgsync.devkit.ascora.Dirt;
import io.orgsync.devkit.ascora.DirtKind;
import io.orgsync.devkit.ascora.SeedPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The Ascora of the demo and what is in it: a company with some years of work, most of it in order. */
record AscoraData(AscoraSimulator ascora) implements AutoCloseable {

    private static final long SEED = 20_261;

    static AscoraData start() {
        AscoraSimulator simulator = AscoraSimulator.start();
        SeedPlan northwind = SeedPlan.of(400, 900, 120, SEED, Instant.now()).with(flaws());
        seed(simulator, DemoOrganization.NORTHWIND, northwind);
        SeedPlan southwind = SeedPlan.of(60, 150, 30, SEED + 1, Instant.now());
        seed(simulator, DemoOrganization.SOUTHWIND, southwind);
        return new AscoraData(simulator);
    }

    private static void seed(AscoraSimulator simulator, DemoOrganization organization, SeedPlan plan) {
        simulator.register(AscoraTenant.of(organization.ascoraCompany(), organization.ascoraKey()));
        simulator.seed(organization.ascoraCompany(), plan);
    }

    /** Some of each kind of record can't be stored, others only look odd. */
    private static Dirt flaws() {
        return Dirt.NONE
                .customers(DirtKind.MISSING_ID, 1)
                .customers(DirtKind.TRAILING_BLANKS, 10)
                .customers(DirtKind.NUL_TEXT, 3)
                .jobs(DirtKind.NOT_AN_OBJECT, 1)
                .jobs(DirtKind.LONE_SURROGATE, 3)
                .jobs(DirtKind.UNKNOWN_STATUS, 2)
                .invoices(DirtKind.MISSING_ID, 1)
                .invoices(DirtKind.NUMBERS_AS_TEXT, 5);
    }

    /** What a person enters on the connection page. */
    Map<String, String> connection(DemoOrganization organization) {
        return Map.of(
                "apiUrl",
                ascora.baseUrl(),
                "apiToken",
                organization.ascoraKey(),
                "companyCode",
                organization.ascoraCompany());
    }

    /** Makes every answer wait, as those of the real one do, so that progress can be watched. */
    void hesitate(Duration latency) {
        ascora.behave(switches -> switches.latencyMillis(latency.toMillis()));
    }

    @Override
    public void close() {
        ascora.close();
    }
}
