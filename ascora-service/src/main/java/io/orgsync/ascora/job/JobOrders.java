package io.orgsync.ascora.job;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.customer.CustomerMatch;
import io.orgsync.ascora.customer.ReportCustomer;
import io.orgsync.ascora.push.NewWrite;
import io.orgsync.ascora.push.Outbox;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.report.Report;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts jobs into the outbox, behind the write that brings their customer where Ascora doesn't have it yet. */
@ApplicationScoped
class JobOrders {

    private static final String CUSTOMER_ROW = "customerRow";

    private final Outbox outbox;
    private final JobCreate creation;
    private final ReportCustomer customers;

    JobOrders(Outbox outbox, JobCreate creation, ReportCustomer customers) {
        this.outbox = outbox;
        this.creation = creation;
        this.customers = customers;
    }

    /** @param match the customer; empty when one is to be created */
    Uni<JobPlacement> add(
            SqlConnection tx,
            AscoraConnection connection,
            Caller caller,
            JobSubmission asked,
            Report report,
            Optional<CustomerMatch> match) {
        JobPlan plan = new JobPlan(UUID.randomUUID(), asked, report, connection.settings());
        Optional<String> customerId = match.flatMap(CustomerMatch::ascoraCustomerId);
        Optional<Map<String, Object>> told =
                match.filter(found -> asked.customer().isEmpty()).map(found -> told(found, report));
        JobIdentity job = new JobIdentity(plan.rowId(), Optional.empty(), Optional.empty());
        return customerId
                .map(id -> add(tx, connection, caller, plan, id))
                .orElseGet(() -> customer(tx, connection, caller, report, match)
                        .chain(write -> addAfter(tx, connection, caller, plan, write)))
                .map(owed -> new JobPlacement(connection, job, true, owed, told));
    }

    private Uni<List<Write>> add(
            SqlConnection tx, AscoraConnection connection, Caller caller, JobPlan plan, String customerId) {
        JsonObject payload = plan.payload(Optional.of(customerId));
        return outbox.add(tx, connection, NewWrite.of(creation, plan.rowId(), payload, caller))
                .map(List::of);
    }

    private Uni<List<Write>> addAfter(
            SqlConnection tx, AscoraConnection connection, Caller caller, JobPlan plan, Write customer) {
        JsonObject payload = plan.payload(Optional.empty())
                .put(CUSTOMER_ROW, customer.resourceId().toString());
        return outbox.add(
                        tx,
                        connection,
                        NewWrite.of(creation, plan.rowId(), payload, caller).after(customer))
                .map(write -> List.of(customer, write));
    }

    /** The write that brings the customer: one that is on its way, else a new one. */
    private Uni<Write> customer(
            SqlConnection tx,
            AscoraConnection connection,
            Caller caller,
            Report report,
            Optional<CustomerMatch> match) {
        return match.map(owed -> unfinished(tx, connection.organization(), owed.id()))
                .orElseGet(() ->
                        outbox.add(tx, connection, NewWrite.of(customers, UUID.randomUUID(), person(report), caller)));
    }

    private Uni<Write> unfinished(SqlConnection tx, OrganizationId organization, UUID customer) {
        return outbox.unfinished(tx, organization, customers.resourceType(), customer)
                .map(writes ->
                        writes.stream().findFirst().orElseThrow(() -> Conflict.of("The customer is not in Ascora.")));
    }

    private static JsonObject person(Report report) {
        JsonObject person = new JsonObject();
        String name = report.customerName().or(report::customerEmail).orElseThrow();
        String[] words = name.split("\\s+", 2);
        person.put("firstName", words[0]);
        if (words.length > 1) {
            person.put("lastName", words[1]);
        }
        report.customerEmail().ifPresent(email -> person.put("email", email));
        report.customerPhone().ifPresent(phone -> person.put("phone", phone));
        report.location().map(JobAddress::of).ifPresent(address -> live(address, person));
        return person;
    }

    private static void live(JobAddress address, JsonObject person) {
        String street = String.join(
                ", ",
                Stream.of(address.line1(), address.line2())
                        .flatMap(Optional::stream)
                        .toList());
        if (!street.isEmpty()) {
            person.put("streetAddress", street);
        }
        address.suburb().ifPresent(suburb -> person.put("suburb", suburb));
        address.state().ifPresent(state -> person.put("state", state));
        address.postcode().ifPresent(postcode -> person.put("postcode", postcode));
        person.put("country", address.country());
    }

    private static Map<String, Object> told(CustomerMatch found, Report report) {
        Map<String, Object> told = new LinkedHashMap<>(found.shown());
        report.customerName().ifPresent(name -> {
            told.put("reportedName", name);
            told.put("nameDiffers", !found.name().orElse("").strip().equalsIgnoreCase(name.strip()));
        });
        return told;
    }

    /** The writes that a job waits for, its own the last; none once Ascora has it. */
    Uni<List<Write>> leadingTo(SqlConnection tx, OrganizationId organization, JobIdentity job) {
        return job.ascoraJobId().isPresent()
                ? Uni.createFrom().item(List.of())
                : outbox.unfinished(tx, organization, creation.resourceType(), job.id())
                        .chain(writes -> writes.isEmpty()
                                ? Uni.createFrom().item(List.<Write>of())
                                : before(tx, organization, writes.get(0)));
    }

    private Uni<List<Write>> before(SqlConnection tx, OrganizationId organization, Write own) {
        return Optional.ofNullable(own.payload().getString(CUSTOMER_ROW))
                .map(row -> outbox.unfinished(tx, organization, customers.resourceType(), UUID.fromString(row))
                        .map(writes -> Stream.concat(
                                        writes.stream()
                                                .filter(write -> own.dependsOn().equals(OptionalLong.of(write.id()))),
                                        Stream.of(own))
                                .toList()))
                .orElseGet(() -> Uni.createFrom().item(List.of(own)));
    }
}
