package io.orgsync.ascora.push;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.ascora.upstream.InteractiveCalls;
import io.orgsync.model.activity.NewActivity.Actor;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The outbox as people see it, and what they decide about writes that need them. */
@ApplicationScoped
public class WriteDecisions {

    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final OutboxRepository rows;
    private final PushQueueRepository queue;
    private final WriteOutcomes outcomes;
    private final WriteKinds kinds;
    private final Outbox outbox;
    private final InteractiveCalls calls;

    WriteDecisions(
            OrganizationTransactions transactions,
            ConnectionLookup connections,
            OutboxRepository rows,
            PushQueueRepository queue,
            WriteOutcomes outcomes,
            WriteKinds kinds,
            Outbox outbox,
            InteractiveCalls calls) {
        this.transactions = transactions;
        this.connections = connections;
        this.rows = rows;
        this.queue = queue;
        this.outcomes = outcomes;
        this.kinds = kinds;
        this.outbox = outbox;
        this.calls = calls;
    }

    Uni<Page<Write>> list(OrganizationId organization, OutboxFilter filter, PageRequest page) {
        return transactions.inTransaction(organization, tx -> rows.list(tx, organization, filter, page));
    }

    /** A person says that it was done; what the kind can read back is read first, as long as callers are kept waiting. */
    public Uni<Write> confirm(Caller caller, long id, Optional<String> upstreamId) {
        OrganizationId organization = caller.organization();
        return transactions
                .inTransaction(organization, tx -> undecided(tx, organization, id))
                .chain(known -> calls.ask(known.connection().account(), client -> {
                    Push push = new Push(known.write(), known.connection(), client);
                    return kinds.of(known.write()).confirmed(push, upstreamId).map(sent -> new Confirmed(push, sent));
                }))
                .chain(confirmed -> transactions.inTransaction(organization, tx -> confirm(tx, caller, confirmed)))
                .invoke(outbox::wake);
    }

    private Uni<Write> confirm(SqlConnection tx, Caller caller, Confirmed confirmed) {
        Write write = confirmed.push().write();
        return undecided(tx, write.organization(), write.id())
                .chain(() -> outcomes.done(tx, confirmed.push(), confirmed.sent(), Optional.of(actor(caller))))
                .chain(() -> queue.announce(tx, write.organization(), write.connection()))
                .chain(() -> find(tx, write.organization(), write.id()));
    }

    /** A person says that it was not done: it is sent again, and waited for as a new one is. */
    Uni<Write> retry(Caller caller, long id) {
        OrganizationId organization = caller.organization();
        return transactions
                .inTransaction(
                        organization,
                        tx -> undecided(tx, organization, id)
                                .call(known -> outcomes.again(tx, known.write()))
                                .call(known -> queue.announce(
                                        tx, organization, known.write().connection())))
                .chain(known -> outbox.await(known.connection(), known.write()));
    }

    /** A person gives it up. */
    public Uni<Write> giveUp(Caller caller, long id) {
        OrganizationId organization = caller.organization();
        return transactions
                .inTransaction(
                        organization,
                        tx -> held(tx, organization, id)
                                .call(write -> outcomes.voided(tx, write, actor(caller)))
                                .call(write -> queue.announce(tx, organization, write.connection()))
                                .chain(write -> find(tx, organization, id)))
                .invoke(outbox::wake);
    }

    private Uni<Known> undecided(SqlConnection tx, OrganizationId organization, long id) {
        return held(tx, organization, id)
                .chain(write -> connections.require(tx, organization).map(connection -> new Known(write, connection)));
    }

    private Uni<Write> held(SqlConnection tx, OrganizationId organization, long id) {
        return rows.findForUpdate(tx, organization, id)
                .map(found -> found.orElseThrow(WriteDecisions::unknownRow))
                .invoke(write -> {
                    if (!write.state().awaitsAPerson()) {
                        throw Conflict.of("The write is " + write.state().word()
                                + "; only one that is unknown or failed can be decided.");
                    }
                });
    }

    private Uni<Write> find(SqlConnection tx, OrganizationId organization, long id) {
        return rows.find(tx, organization, id).map(found -> found.orElseThrow(WriteDecisions::unknownRow));
    }

    private static NotFound unknownRow() {
        return NotFound.of("write");
    }

    private static Actor actor(Caller caller) {
        return new Actor(caller.userId(), caller.userName());
    }

    private record Known(Write write, AscoraConnection connection) {}

    private record Confirmed(Push push, Sent sent) {}
}
