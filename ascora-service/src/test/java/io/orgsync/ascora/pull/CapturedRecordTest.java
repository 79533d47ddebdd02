package io.orgsync.ascora.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orgsync.devkit.ascora.Books;
import io.orgsync.devkit.ascora.SimulatedCustomer;
import io.orgsync.devkit.ascora.SimulatedJob;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records that were captured from real tenants; they are kept outside the repository, at {@code -Dshared.dir}. */
@QuarkusTest
class CapturedRecordTest extends PullTest {

    private static JsonNode captured(String name) throws IOException {
        Optional<Path> file = Optional.ofNullable(System.getProperty("shared.dir"))
                .map(directory -> Path.of(directory, "data", "ascora", name))
                .filter(Files::isRegularFile);
        assumeTrue(file.isPresent(), "no captured " + name + ": start with -Dshared.dir to read it");
        return new ObjectMapper().readTree(file.orElseThrow().toFile());
    }

    @Test
    void captured_records_are_stored_as_they_are() throws IOException {
        JsonNode customer = captured("customer-modified.json");
        JsonNode created = captured("job-created.json");
        JsonNode completed = captured("job-status-changed.json");
        givenRecords(0, 0, 0);
        Books books = ascora.books(tenant.companyCode());
        books.customers().put(SimulatedCustomer.of(customer));
        books.jobs().put(SimulatedJob.of(created));
        books.jobs().put(SimulatedJob.of(completed));

        JsonPath run = pulled();

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(customerRows())
                .isEqualTo(MirrorOracle.customers(books.customers().all()));
        assertThat(jobRows()).isEqualTo(MirrorOracle.jobs(books.jobs().all()));
        JsonPath job = data("/jobs/J3");
        assertThat(job.getString("jobStatus")).isEqualTo("completed");
        assertThat(job.getString("completedDate")).isEqualTo("2026-02-17T21:01:00Z");
        assertThat(job.getInt("estimatedCost")).isEqualTo(1);
        assertThat(job.getString("jobAddress")).isEqualTo("USA");
        assertThat(data("/jobs/J4").getString("ascoraStatusText")).isEqualTo("New");
        assertThat(data("/customers/" + customer.path("customerId").asText()).getString("companyName"))
                .isEqualTo("Pipedream");
    }
}
