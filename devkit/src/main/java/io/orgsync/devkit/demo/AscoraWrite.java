package io.orgsync.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A report that became a job in Ascora, with a customer who wasn't there.
 *
 * @param job as the mirror shows it
 * @param customers those with the report's e-mail address
 */
record AscoraWrite(JsonNode job, JsonNode customers) {

    private static final String REPORT = "6f1b3c1e-6f0e-4a53-9d0c-0d6c9a1f1a11";
    private static final String EMAIL = "mia.tran@example.test";
    private static final Map<String, ?> DAMAGE = Map.of(
            "customerName", "Mia Tran",
            "customerEmail", EMAIL,
            "damageType", "water",
            "severity", "high",
            "location", "12 Main St, Newtown NSW 2042",
            "estimatedCost", 1100.55,
            "notes", "Kitchen floor under water",
            "claimNumber", "CLM-1");

    static AscoraWrite of(DemoApi api, DemoOrganization organization) {
        String ascora = "/api/organizations/%s/ascora".formatted(organization.id());
        api.put(ascora + "/reports/" + REPORT, DAMAGE);
        String job = api.post(ascora + "/jobs", Map.of("reportId", REPORT))
                .path("data")
                .path("jobId")
                .asText();
        return new AscoraWrite(
                api.get(ascora + "/jobs/" + job).path("data"),
                api.get(ascora + "/customers?search=" + EMAIL).path("data").path("customers"));
    }

    /** Refuses a job or a customer that Ascora doesn't have. */
    void check() {
        if (job.path("ascoraJobId").asText("").isEmpty()) {
            throw new DemoFailure("The job of the report is not in Ascora yet: it is "
                    + job.path("syncStatus").asText());
        }
        if (customers.size() != 1
                || customers.path(0).path("ascoraCustomerId").asText("").isEmpty()) {
            throw new DemoFailure("The report's customer is %d times there, not once.".formatted(customers.size()));
        }
    }

    @Override
    public String toString() {
        TextTable table = new TextTable(List.of("Written", "What", "In Ascora"));
        JsonNode customer = customers.path(0);
        table.row(List.of(
                "customer",
                customer.path("firstName").asText() + " "
                        + customer.path("lastName").asText(),
                customer.path("ascoraCustomerId").asText()));
        table.row(List.of(
                "job",
                job.path("jobNumber").asText() + ", " + job.path("priority").asText() + ", "
                        + job.path("jobStatus").asText(),
                job.path("ascoraJobId").asText()));
        return "Report %s became a job%n%s".formatted(REPORT, table);
    }
}
