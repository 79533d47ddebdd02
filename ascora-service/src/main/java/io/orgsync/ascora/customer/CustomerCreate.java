package io.orgsync.ascora.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.push.Push;
import io.orgsync.ascora.push.Sent;
import io.orgsync.ascora.push.Trace;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.WriteKind;
import io.orgsync.ascora.upstream.AscoraJson;
import io.orgsync.model.problem.InvalidRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Creates a customer in Ascora. Its payload is the fields of the row, which shows it as pending until it is done. Ascora
 * takes the same customer twice, so after a doubtful outcome it is searched for.
 */
@ApplicationScoped
class CustomerCreate implements WriteKind {

    private final CustomerRowRepository rows;
    private final CustomerSearch search;

    CustomerCreate(CustomerRowRepository rows, CustomerSearch search) {
        this.rows = rows;
        this.search = search;
    }

    @Override
    public String word() {
        return "customer_create";
    }

    @Override
    public String resourceType() {
        return "customer";
    }

    @Override
    public String deed() {
        return "Created a customer in Ascora";
    }

    @Override
    public Uni<Sent> send(Push push) {
        return push.client()
                .saveCustomer(CustomerFields.created(push.write().payload()))
                .map(CustomerCreate::sent);
    }

    static Sent sent(JsonNode customer) {
        return Sent.record(
                new AscoraJson(customer, ZoneOffset.UTC).id("customerId").orElseThrow(), customer);
    }

    @Override
    public Uni<Trace> look(Push push) {
        return search.look(push);
    }

    @Override
    public Uni<Sent> confirmed(Push push, Optional<String> upstreamId) {
        String id =
                upstreamId.orElseThrow(() -> InvalidRequest.of("upstreamId", "must be Ascora's id of the customer"));
        return push.client()
                .customer(id)
                .map(found -> found.map(CustomerCreate::sent)
                        .orElseThrow(() -> InvalidRequest.of("upstreamId", "must be a customer that Ascora knows")));
    }

    @Override
    public Uni<Void> owed(SqlConnection transaction, Write write) {
        return rows.addOwed(
                transaction, write.organization(), write.integrationId(), write.resourceId(), write.payload());
    }

    @Override
    public Uni<Void> done(SqlConnection transaction, Push push, Sent sent) {
        Write write = push.write();
        return rows.addOwed(
                        transaction, write.organization(), write.integrationId(), write.resourceId(), write.payload())
                .chain(() -> rows.identify(
                        transaction,
                        write.organization(),
                        write.resourceId(),
                        sent.upstreamId().orElseThrow()))
                .chain(() -> rows.show(
                        transaction,
                        write.organization(),
                        write.integrationId(),
                        sent.record().orElseThrow()));
    }

    @Override
    public Uni<Void> abandoned(SqlConnection transaction, Write write) {
        return rows.removeOwed(transaction, write.organization(), write.resourceId());
    }
}
