package io.orgsync.ascora.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.connection.AscoraConnectionRepository;
import io.orgsync.ascora.push.Push;
import io.orgsync.ascora.push.Reason;
import io.orgsync.ascora.push.Sent;
import io.orgsync.ascora.push.Trace;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.WriteKind;
import io.orgsync.ascora.push.WriteStopped;
import io.orgsync.ascora.upstream.AscoraClient;
import io.orgsync.ascora.upstream.AscoraJson;
import io.orgsync.ascora.upstream.JobQuery;
import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.UpstreamFailure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Gives a job in Ascora another status, by sending the whole job with its id. Nobody has documented that Ascora updates a
 * job so: it may make another one instead. When it does, that is told and no status is sent any more.
 */
@ApplicationScoped
class JobStatusChange implements WriteKind {

    /** How the failure begins that tells of a job which nobody wanted. */
    private static final String ANOTHER_JOB = "Ascora made another job ";

    static final String OFF = "status push is off";

    private static final String UNKNOWN_JOB = "Ascora does not know the job by its number any more.";

    /** Ascora's clock and this one may differ. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(10);

    private final AscoraConnectionRepository connections;
    private final JobRowRepository rows;

    JobStatusChange(AscoraConnectionRepository connections, JobRowRepository rows) {
        this.connections = connections;
        this.rows = rows;
    }

    static JsonObject payload(JobIdentity job, JobStatus status) {
        return new JsonObject()
                .put("ascoraJobId", job.requireAscoraId())
                .put("jobNumber", job.requireNumber())
                .put("status", status.number());
    }

    @Override
    public String word() {
        return "job_status";
    }

    @Override
    public String resourceType() {
        return "job";
    }

    @Override
    public String deed() {
        return "Changed the status of a job in Ascora";
    }

    @Override
    public Uni<Sent> send(Push push) {
        if (!push.connection().settings().statusPush()) {
            return Uni.createFrom().failure(new WriteStopped(Reason.conflict(OFF)));
        }
        return read(push)
                .onFailure(UpstreamFailure.class)
                .transform(UpstreamFailure::withNothingSent)
                .chain(job -> job.has(wanted(push.write())) ? Uni.createFrom().item(() -> sent(job)) : save(push, job));
    }

    private Uni<Sent> save(Push push, WritableJob job) {
        return push.client()
                .saveJob(job.with(wanted(push.write())))
                .map(WritableJob::of)
                .invoke(saved -> requireOurs(push, saved))
                .chain(saved -> read(push).onFailure().recoverWithItem(saved))
                .invoke(seen -> requireChanged(push.write(), seen))
                .map(JobStatusChange::sent);
    }

    private static Uni<WritableJob> read(Push push) {
        return find(push).map(found -> found.orElseThrow(() -> refused(UNKNOWN_JOB)));
    }

    private static Uni<Optional<WritableJob>> find(Push push) {
        Write write = push.write();
        return push.client()
                .job(write.payload().getString("jobNumber"))
                .map(found -> found.map(WritableJob::of).filter(job -> isOurs(write, job)));
    }

    private static boolean isOurs(Write write, WritableJob job) {
        return job.id().filter(write.payload().getString("ascoraJobId")::equals).isPresent();
    }

    private void requireOurs(Push push, WritableJob saved) {
        if (!isOurs(push.write(), saved)) {
            String number = saved.number().orElse("without a number");
            throw new WriteStopped(
                    Reason.conflict(ANOTHER_JOB + number
                            + " instead of changing this one; cancel it there. The setting statusPush is off now."),
                    tx -> endStatusPush(tx, push).replaceWith(new JsonObject().put("anotherJobNumber", number)));
        }
    }

    private static void requireChanged(Write write, WritableJob seen) {
        if (!seen.has(wanted(write))) {
            throw refused("Ascora took the change but kept the job's status.");
        }
    }

    private Uni<Void> endStatusPush(SqlConnection tx, Push push) {
        return connections.endStatusPush(
                tx, push.write().organization(), push.connection().number());
    }

    private static JobStatus wanted(Write write) {
        return JobStatus.of(write.payload().getInteger("status")).orElseThrow();
    }

    private static Sent sent(WritableJob job) {
        return Sent.record(job.id().orElseThrow(), job.job().node()).numbered(job.number());
    }

    private static UpstreamFailure refused(String message) {
        return UpstreamFailure.of(FailureKind.REFUSED, message);
    }

    /** Unchanged and no other job like it: it can be sent again. */
    @Override
    public Uni<Trace> look(Push push) {
        return find(push)
                .chain(found -> found.map(job -> look(push, job))
                        .orElseGet(() -> Uni.createFrom().item(new Trace.Unclear(UNKNOWN_JOB))));
    }

    private static Uni<Trace> look(Push push, WritableJob job) {
        return job.has(wanted(push.write()))
                ? Uni.createFrom().item(() -> new Trace.Made(sent(job)))
                : twins(push, job).map(twins -> twins.isEmpty() ? new Trace.Absent() : unclear(twins));
    }

    private static Trace unclear(List<WritableJob> twins) {
        return new Trace.Unclear("The status is unchanged, and Ascora may have made another job: "
                + twins.get(0).number().orElse("without a number") + ".");
    }

    private static Uni<List<WritableJob>> twins(Push push, WritableJob job) {
        Instant since = push.write().createdAt().minus(CLOCK_DIFFERENCE);
        AscoraClient client = push.client();
        JobQuery query = job.job()
                .text("jobName")
                .map(JobQuery::matching)
                .orElseGet(() -> JobQuery.createdFrom(
                        since.minus(Duration.ofDays(1)).atZone(ZoneOffset.UTC).toLocalDate()));
        return client.listJobs(query, 1)
                .map(page -> page.results().stream()
                        .map(WritableJob::of)
                        .filter(other -> isTwin(job, other.job(), since))
                        .toList());
    }

    private static boolean isTwin(WritableJob job, AscoraJson other, Instant since) {
        Optional<String> name = job.job().text("jobName");
        return !other.id("jobId").equals(job.id())
                && other.text("jobName").equals(name)
                && other.instant("dateCreated").filter(since::isBefore).isPresent();
    }

    @Override
    public Uni<Sent> confirmed(Push push, Optional<String> upstreamId) {
        return read(push).map(JobStatusChange::sent);
    }

    @Override
    public Uni<Void> done(SqlConnection transaction, Push push, Sent sent) {
        JsonNode job = sent.record().orElseThrow();
        return rows.show(transaction, push.write().organization(), push.connection(), job);
    }
}
