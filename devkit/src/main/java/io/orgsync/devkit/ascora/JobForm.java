package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.ascora.Switch.UnknownName;
import io.orgsync.devkit.upstream.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a posted job becomes. */
final class JobForm {

    private static final List<String> PLAIN = List.of(
            "jobName",
            "jobDescription",
            "workUndertaken",
            "pricingMethod",
            "totalIncTax",
            "totalExTax",
            "purchaseOrderNumber",
            "clientOrderNumber",
            "addressLine1",
            "addressLine2",
            "suburb",
            "postcode",
            "country",
            "completedDate");
    private static final String STANDARD_JOB = "Standard Job";

    private final AscoraWorld world;

    JobForm(AscoraWorld world) {
        this.world = world;
    }

    /** The document of a new job. */
    ObjectNode created(Form given, Books books) {
        ObjectNode job = Blanks.job(books.numbering().id())
                .put("jobNumber", nextNumber(books))
                .put("dateCreated", AscoraDates.utc(world.clock().instant()));
        job.set("jobType", standardJob(books));
        linkCustomers(given, books, job);
        fill(given, books, job);
        return job;
    }

    /** Takes over what was given. */
    void fill(Form given, Books books, ObjectNode job) {
        PLAIN.forEach(name -> given.copy(name, job));
        given.text("jobStatus").ifPresent(status -> setStatus(status, job));
        if (given.has("jobType")) {
            type(given.inner("jobType"), books).ifPresent(type -> job.set("jobType", type));
        }
        if (given.has("customFields")) {
            UnknownName unknown = world.behaviour().unknownCustomField();
            job.set("customFields", given.customFields(name -> CustomerForm.keeps(name, books, unknown)));
        }
    }

    private static void setStatus(String given, ObjectNode job) {
        JobStatus status = Optional.of(given)
                .filter(text -> text.matches("\\d"))
                .flatMap(text -> JobStatus.of(Integer.parseInt(text)))
                .orElseThrow(() -> new Refused("the job status " + given + " is not known"));
        job.put("jobStatus", status.code()).put("jobStatusText", status.text());
    }

    private void linkCustomers(Form given, Books books, ObjectNode job) {
        SimulatedCustomer site = siteCustomer(given.inner("siteCustomer"), books);
        JsonNode link = Blanks.link(site.id().orElseThrow(), site.name());
        JsonNode usual = site.json().tree().path("billingCustomer");
        job.set("siteCustomer", link);
        job.set("billingCustomer", billingCustomer(given, books).orElse(usual.isObject() ? usual : link));
    }

    private static Optional<JsonNode> billingCustomer(Form given, Books books) {
        return given.inner("billingCustomer")
                .text("id")
                .map(id -> books.customers()
                        .find(id)
                        .map(customer -> Blanks.link(id, customer.name()))
                        .orElseThrow(() -> new Refused("billing customer " + id + " was not found")));
    }

    private SimulatedCustomer siteCustomer(Form given, Books books) {
        Optional<String> id = given.text("id");
        if (id.isPresent()) {
            return books.customers()
                    .find(id.get())
                    .orElseThrow(() -> new Refused("site customer " + id.get() + " was not found"));
        }
        String name = given.text("name").orElseThrow(() -> new Refused("siteCustomer is required"));
        return named(name, books, true)
                .or(() -> named(name, books, false))
                .orElseGet(() -> unknownCustomer(name, books));
    }

    private static Optional<SimulatedCustomer> named(String name, Books books, boolean exactly) {
        return books.customers().all().stream()
                .filter(customer -> customer.id().isPresent())
                .filter(customer ->
                        exactly ? customer.name().equals(name) : customer.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private SimulatedCustomer unknownCustomer(String name, Books books) {
        if (world.behaviour().unknownSiteCustomer() != UnknownName.CREATE) {
            throw new Refused("site customer " + name + " was not found");
        }
        SimulatedCustomer created = SimulatedCustomer.of(books.numbering().id(), name);
        books.customers().put(created);
        return created;
    }

    private Optional<JsonNode> type(Form given, Books books) {
        return Links.resolve(given, knownTypes(books), world.behaviour().unknownJobType(), books.numbering());
    }

    private static JsonNode standardJob(Books books) {
        Form standard = Form.of(Json.object().put("name", STANDARD_JOB));
        return Links.resolve(standard, knownTypes(books), UnknownName.CREATE, books.numbering())
                .orElseThrow();
    }

    private static Stream<JsonNode> knownTypes(Books books) {
        return books.jobs().all().stream()
                .map(job -> job.json().tree().path("jobType"))
                .filter(JsonNode::isObject);
    }

    private static String nextNumber(Books books) {
        int number = books.jobs().size() + 1;
        while (books.job(books.tenant().jobPrefix() + number).isPresent()) {
            number++;
        }
        return books.tenant().jobPrefix() + number;
    }
}
