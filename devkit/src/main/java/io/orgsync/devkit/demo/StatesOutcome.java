package io.orgsync.devkit.demo;

import java.math.BigDecimal;

/** What the services say about a run of the template that counts states. */
record StatesOutcome(SyncOutcome sync) {

    static StatesOutcome of(DemoApi api) {
        long integrationId = api.get("/api/integrations/pxc").path("id").asLong();
        return new StatesOutcome(
                DemoWorkflow.of(api, "pxc-order-states-hourly", integrationId).outcome());
    }

    /** Refuses figures that the stored orders don't have. */
    void check() {
        sync.checkCompleted();
        require("processed", sync.summary().path("total").asLong());
        require(
                "failed",
                sync.cells()
                        .filter(cell -> cell.path("state").asText().equals("failed"))
                        .mapToLong(cell -> cell.path("count").asLong())
                        .sum());
    }

    private void require(String name, long counted) {
        BigDecimal shown = sync.keyResult(name);
        if (shown.compareTo(BigDecimal.valueOf(counted)) != 0) {
            throw new DemoFailure("The Key Result of %s orders shows %s, but %d such orders of today are stored."
                    .formatted(name, shown.toPlainString(), counted));
        }
    }

    @Override
    public String toString() {
        return "By state, with the other template: %s processed today, %s failed; run %s %s after %s ms"
                .formatted(
                        sync.keyResult("processed").toPlainString(),
                        sync.keyResult("failed").toPlainString(),
                        sync.run().path("id").asText(),
                        sync.run().path("status").asText(),
                        sync.run().path("executionDuration").asText());
    }
}
