package io.orgsync.ascora.job;

import io.orgsync.ascora.testing.WriteTest;
import io.orgsync.devkit.ascora.Calls;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.SimulatedCustomer;
import io.orgsync.devkit.ascora.SimulatedJob;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A test of jobs: a connected tenant and a report to make one from. */
abstract class JobTestCase extends WriteTest {

    static final Map<String, Object> REPORT = Map.of(
            "customerName", "Mia Tran",
            "customerEmail", "mia@example.test",
            "customerPhone", "0400 000 000",
            "damageType", "water",
            "severity", "critical",
            "location", "12 Main St, Newtown NSW 2042",
            "estimatedCost", 1000.5,
            "scheduledDate", "2026-03-24",
            "notes", "kitchen floor",
            "claimNumber", "CLM-1");

    String report() {
        return report(REPORT);
    }

    String report(Map<String, Object> report) {
        String id = UUID.randomUUID().toString();
        as("operator").body(report).put(path("/reports/" + id)).then().statusCode(201);
        return id;
    }

    Response createJob(String report) {
        return createJob(Map.of("reportId", report));
    }

    Response createJob(Map<String, Object> job) {
        return as("operator").body(job).post(path("/jobs"));
    }

    /** A job that Ascora and the mirror have; its row's id. */
    String job() {
        return createJob(report()).then().statusCode(201).extract().path("data.jobId");
    }

    List<SimulatedJob> jobsInAscora() {
        return ascora.books(tenant.companyCode()).jobs().all();
    }

    String customerInAscora(String name, String email) {
        String id = UUID.randomUUID().toString();
        ascora.books(tenant.companyCode())
                .customers()
                .put(SimulatedCustomer.of(id, name).edited(customer -> customer.put("emailAddress", email)));
        return id;
    }

    void when(Endpoint endpoint, Fault fault) {
        ascora.inject(Calls.to(endpoint).of(tenant.companyCode()), fault);
    }
}
