package io.orgsync.ascora.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.push.Push;
import io.orgsync.ascora.push.Sent;
import io.orgsync.ascora.push.Trace;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.WriteKind;
import io.orgsync.ascora.upstream.AscoraClient;
import io.orgsync.ascora.upstream.AscoraJson;
import io.orgsync.ascora.upstream.JobQuery;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.InvalidRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Creates a job in Ascora from a {@link JobPlan}. Ascora takes the same job twice, so after a doubtful outcome it is
 * searched for by the reference in its name.
 */
@ApplicationScoped
class JobCreate implements WriteKind {

    private final JobRowRepository rows;

    JobCreate(JobRowRepository rows) {
        this.rows = rows;
    }

    @Override
    public String word() {
        return "job_create";
    }

    @Override
    public String resourceType() {
        return "job";
    }

    @Override
    public String deed() {
        return "Created a job in Ascora";
    }

    @Override
    public Uni<Sent> send(Push push) {
        return push.client().saveJob(body(push.write())).chain(job -> sent(push, job));
    }

    private static JsonObject body(Write write) {
        String customer = Optional.ofNullable(write.payload().getString("customerId"))
                .or(write::dependencyId)
                .orElseThrow();
        return write.payload().getJsonObject("job").copy().put("siteCustomer", new JsonObject().put("id", customer));
    }

    /** Custom fields that nobody has configured may be ignored in silence: what came of them is looked at. */
    private static Uni<Sent> sent(Push push, JsonNode job) {
        return ignored(push.write(), job).isEmpty()
                ? Uni.createFrom().item(() -> sent(job))
                : readBack(push.client(), job).map(seen -> sent(seen).keeping(warnings(ignored(push.write(), seen))));
    }

    /** The job is made; that it can't be read for the moment changes nothing. */
    private static Uni<JsonNode> readBack(AscoraClient client, JsonNode job) {
        return number(job)
                .map(client::job)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .onFailure()
                .recoverWithItem(Optional.empty())
                .map(seen -> seen.filter(again -> id(again).equals(id(job))).orElse(job));
    }

    private static List<String> ignored(Write write, JsonNode job) {
        Map<String, String> kept = read(job).customFields("customFields");
        JsonArray asked = write.payload().getJsonObject("job").getJsonArray("customFields", new JsonArray());
        return asked.stream()
                .map(pair -> ((JsonObject) pair).getString("fieldName"))
                .filter(name -> kept.keySet().stream().noneMatch(name::equalsIgnoreCase))
                .toList();
    }

    private static JsonObject warnings(List<String> ignored) {
        JsonArray warnings = new JsonArray();
        ignored.forEach(name -> warnings.add("Ascora has no custom field named " + name + " and ignored it."));
        return warnings.isEmpty() ? new JsonObject() : new JsonObject().put("warnings", warnings);
    }

    static Sent sent(JsonNode job) {
        return Sent.record(id(job).orElseThrow(), job).numbered(number(job));
    }

    private static Optional<String> id(JsonNode job) {
        return read(job).id("jobId");
    }

    static Optional<String> number(JsonNode job) {
        return read(job).text("jobNumber").map(String::strip);
    }

    private static AscoraJson read(JsonNode job) {
        return new AscoraJson(job, ZoneOffset.UTC);
    }

    @Override
    public Uni<Trace> look(Push push) {
        String reference = push.write().payload().getString("reference");
        return push.client()
                .listJobs(JobQuery.matching(reference), 1)
                .map(page -> page.results().stream()
                        .filter(job -> read(job).text("jobName").orElse("").contains(reference))
                        .filter(job -> id(job).isPresent())
                        .toList())
                .chain(found -> trace(push, found));
    }

    private static Uni<Trace> trace(Push push, List<JsonNode> found) {
        if (found.size() == 1) {
            return sent(push, found.get(0)).map(Trace.Made::new);
        }
        return Uni.createFrom()
                .item(
                        found.isEmpty()
                                ? new Trace.Absent()
                                : new Trace.Unclear("Ascora has " + found.size() + " jobs with this reference."));
    }

    @Override
    public Uni<Sent> confirmed(Push push, Optional<String> upstreamId) {
        String number = upstreamId.orElseThrow(() -> InvalidRequest.of("upstreamId", "must be the job's number"));
        return push.client()
                .job(number)
                .map(found -> found.map(JobCreate::sent)
                        .orElseThrow(() ->
                                InvalidRequest.of("upstreamId", "must be the number of a job that Ascora knows")));
    }

    /** 409 for one that is tried again although its report has another job by now. */
    @Override
    public Uni<Void> owed(SqlConnection transaction, Write write) {
        UUID report = UUID.fromString(write.payload().getJsonObject("row").getString("reportId"));
        return rows.ofReport(transaction, write.organization(), report)
                .invoke(found -> found.filter(job -> !job.id().equals(write.resourceId()))
                        .ifPresent(other -> {
                            throw Conflict.of("The report has another job by now.");
                        }))
                .chain(() -> addRow(transaction, write));
    }

    private Uni<Void> addRow(SqlConnection transaction, Write write) {
        return rows.addOwed(
                transaction, write.organization(), write.integrationId(), write.resourceId(), write.payload());
    }

    @Override
    public Uni<Void> done(SqlConnection transaction, Push push, Sent sent) {
        Write write = push.write();
        return addRow(transaction, write)
                .chain(() -> rows.identify(
                        transaction,
                        write.organization(),
                        write.resourceId(),
                        sent.upstreamId().orElseThrow()))
                .chain(() -> rows.show(
                        transaction,
                        write.organization(),
                        push.connection(),
                        sent.record().orElseThrow()))
                .chain(() -> rows.cameFromHere(transaction, write.organization(), write.resourceId()));
    }

    @Override
    public Uni<Void> abandoned(SqlConnection transaction, Write write) {
        return rows.removeOwed(transaction, write.organization(), write.resourceId());
    }
}
