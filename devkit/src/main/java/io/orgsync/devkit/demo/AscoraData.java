package io.orgsync.devkit.demo;

import io.orgsync.devkit.ascora.AscoraSimulator;
import io.orgsync.devkit.ascora.AscoraTenant;
import io.orgsync.devkit.ascora.Dirt;
import io.orgsync.devkit.ascora.DirtKind;
import io.orgsync.devkit.ascora.SeedPlan;
import java.time.Instant;
import java.util.Map;

/** The Ascora of the demo and what is in it: a company with some years of work, most of it in order. */
record AscoraData(AscoraSimulator ascora) implements AutoCloseable {

    private static final String COMPANY = "northwind";
    private static final String KEY = "northwind-ascora-key";
    private static final int CUSTOMERS = 400;
    private static final int JOBS = 900;
    private static final int INVOICES = 120;
    private static final long SEED = 20_261;

    static AscoraData start() {
        AscoraSimulator simulator = AscoraSimulator.start();
        simulator.register(AscoraTenant.of(COMPANY, KEY));
        simulator.seed(
                COMPANY,
                SeedPlan.of(CUSTOMERS, JOBS, INVOICES, SEED, Instant.now()).with(flaws()));
        return new AscoraData(simulator);
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
    Map<String, String> connection() {
        return Map.of("apiUrl", ascora.baseUrl(), "apiToken", KEY, "companyCode", COMPANY);
    }

    @Override
    public void close() {
        ascora.close();
    }
}
