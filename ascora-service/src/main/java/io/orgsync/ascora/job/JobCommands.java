package io.orgsync.ascora.job;

import io.orgsync.ascora.Answer;
import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.push.Outbox;
import io.orgsync.ascora.push.PushConfig;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.Written;
import io.orgsync.ascora.report.Report;
import io.orgsync.ascora.report.ReportService;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes jobs of reports, one of each. */
@ApplicationScoped
public class JobCommands {

    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final ReportService reports;
    private final JobRowRepository rows;
    private final JobCustomer customer;
    private final JobOrders orders;
    private final Outbox outbox;
    private final PushConfig config;

    JobCommands(
            OrganizationTransactions transactions,
            ConnectionLookup connections,
            ReportService reports,
            JobRowRepository rows,
            JobCustomer customer,
            JobOrders orders,
            Outbox outbox,
            PushConfig config) {
        this.transactions = transactions;
        this.connections = connections;
        this.reports = reports;
        this.rows = rows;
        this.customer = customer;
        this.orders = orders;
        this.outbox = outbox;
        this.config = config;
    }

    /**
     * The job of a report, made now unless there is one, and waited for.
     *
     * @param authorization the caller's header, with which a report may have to be read
     */
    Uni<Response> create(Caller caller, JobSubmission asked, Secret authorization) {
        return begin(caller, asked, authorization, config.waitLimit())
                .chain(begun -> begun.answers() ? settled(begun.placed()) : owed(begun.placed()));
    }

    /**
     * The job of a report, owed to Ascora from now on unless there is one; nobody waits for it.
     *
     * @param patience how long Ascora is asked for the customer at most
     */
    public Uni<JobPlacement> place(Caller caller, JobSubmission asked, Secret authorization, Duration patience) {
        return begin(caller, asked, authorization, patience).map(Begun::placed);
    }

    private Uni<Begun> begin(Caller caller, JobSubmission asked, Secret authorization, Duration patience) {
        asked.askedPriority();
        asked.date();
        return known(caller.organization(), asked)
                .chain(known -> known.map(placed -> Uni.createFrom().item(new Begun(placed, true)))
                        .orElseGet(() -> make(caller, asked, authorization, patience)));
    }

    private Uni<Optional<JobPlacement>> known(OrganizationId organization, JobSubmission asked) {
        return transactions.inTransaction(
                organization,
                tx -> connections.require(tx, organization).chain(connection -> known(tx, connection, asked)));
    }

    private Uni<Optional<JobPlacement>> known(SqlConnection tx, AscoraConnection connection, JobSubmission asked) {
        OrganizationId organization = connection.organization();
        return rows.ofReport(tx, organization, asked.reportId())
                .chain(found -> found.map(job -> orders.leadingTo(tx, organization, job)
                                .map(owed -> Optional.of(JobPlacement.known(connection, job, owed))))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Begun> make(Caller caller, JobSubmission asked, Secret authorization, Duration patience) {
        return reports.require(caller.organization(), asked.reportId(), authorization)
                .chain(report -> make(caller, asked, report, patience));
    }

    private Uni<Begun> make(Caller caller, JobSubmission asked, Report report, Duration patience) {
        OrganizationId organization = caller.organization();
        return transactions
                .inTransaction(organization, tx -> connections.require(tx, organization))
                .chain(connection -> customer.acquaint(connection, asked, report))
                .ifNoItem()
                .after(patience)
                .recoverWithItem(false)
                .chain(answers -> transactions
                        .inTransaction(organization, tx -> place(tx, caller, asked, report))
                        .map(placed -> new Begun(placed, answers)));
    }

    private Uni<JobPlacement> place(SqlConnection tx, Caller caller, JobSubmission asked, Report report) {
        OrganizationId organization = caller.organization();
        return rows.lock(tx, organization)
                .chain(() -> connections.require(tx, organization))
                .chain(connection -> known(tx, connection, asked)
                        .chain(known -> known.map(first -> Uni.createFrom().item(first))
                                .orElseGet(() -> customer.choose(tx, organization, asked, report)
                                        .chain(match -> orders.add(tx, connection, caller, asked, report, match)))));
    }

    /** As far as it is when Ascora has answered, or the caller has waited long enough. */
    private Uni<Response> settled(JobPlacement placed) {
        return follow(placed.connection(), placed.owed())
                .ifNoItem()
                .after(config.waitLimit())
                .recoverWithItem(Optional.empty())
                .chain(last -> answer(placed, last));
    }

    /** Each write in its turn; what waits for one that isn't done is not waited for, and one that failed ends it all. */
    private Uni<Optional<Write>> follow(AscoraConnection connection, List<Write> owed) {
        return owed.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : outbox.await(connection, owed.get(0))
                        .map(Write::unlessFailed)
                        .chain(write -> write.isDone() && owed.size() > 1
                                ? follow(connection, owed.subList(1, owed.size()))
                                : Uni.createFrom().item(Optional.of(write)));
    }

    private Uni<Response> owed(JobPlacement placed) {
        outbox.wake();
        return answer(placed, Optional.empty());
    }

    private Uni<Response> answer(JobPlacement placed, Optional<Write> last) {
        OrganizationId organization = placed.connection().organization();
        RecordKey key = new RecordKey(placed.job().id().toString());
        return transactions.inTransaction(
                organization,
                tx -> rows.find(tx, organization, key)
                        .map(found -> found.orElseThrow(() -> NotFound.of("job")))
                        .chain(job ->
                                orders.leadingTo(tx, organization, job).map(owed -> answer(placed, job, owed, last))));
    }

    /**
     * @param answers whether Ascora seems to answer, so that it makes sense to wait for it
     */
    private record Begun(JobPlacement placed, boolean answers) {}

    private static Response answer(JobPlacement placed, JobIdentity job, List<Write> owed, Optional<Write> last) {
        Map<String, Object> data = new LinkedHashMap<>(job.shown());
        placed.match().ifPresent(match -> data.put("match", match));
        last.map(write -> write.result().getJsonArray("warnings"))
                .ifPresent(warnings -> data.put("warnings", warnings.getList()));
        return owed.isEmpty()
                ? Response.status(placed.isNew() ? 201 : 200)
                        .entity(Answer.of(data))
                        .build()
                : new Written(owed.get(owed.size() - 1), data).answer(201);
    }
}
