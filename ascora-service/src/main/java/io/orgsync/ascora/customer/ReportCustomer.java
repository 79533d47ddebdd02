package io.orgsync.ascora.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.push.Push;
import io.orgsync.ascora.push.Reason;
import io.orgsync.ascora.push.Sent;
import io.orgsync.ascora.push.Trace;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.WriteKind;
import io.orgsync.ascora.push.WriteStopped;
import io.orgsync.model.upstream.UpstreamFailure;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Sees to it that Ascora has the customer of a report. As the write may wait for long, Ascora is asked once more for
 * somebody with the e-mail address before a customer is created.
 */
@ApplicationScoped
public class ReportCustomer implements WriteKind {

    private final CustomerCreate creation;

    ReportCustomer(CustomerCreate creation) {
        this.creation = creation;
    }

    @Override
    public String word() {
        return "report_customer";
    }

    @Override
    public String resourceType() {
        return creation.resourceType();
    }

    @Override
    public String deed() {
        return "Found or created the customer of a report in Ascora";
    }

    @Override
    public Uni<Sent> send(Push push) {
        return CustomerMatches.search(push.client(), push.write().payload().getString("email"))
                .onFailure(UpstreamFailure.class)
                .transform(UpstreamFailure::withNothingSent)
                .chain(found -> found.isEmpty()
                        ? creation.send(push)
                        : Uni.createFrom().item(() -> CustomerCreate.sent(only(found))));
    }

    private static JsonNode only(List<JsonNode> found) {
        if (found.size() > 1) {
            throw new WriteStopped(Reason.conflict(
                    "Ascora has " + found.size() + " customers with this e-mail address; name one with customerId."));
        }
        return found.get(0);
    }

    @Override
    public Uni<Trace> look(Push push) {
        return creation.look(push);
    }

    @Override
    public Uni<Sent> confirmed(Push push, Optional<String> upstreamId) {
        return creation.confirmed(push, upstreamId);
    }

    @Override
    public Uni<Void> owed(SqlConnection transaction, Write write) {
        return creation.owed(transaction, write);
    }

    @Override
    public Uni<Void> done(SqlConnection transaction, Push push, Sent sent) {
        return creation.done(transaction, push, sent);
    }

    @Override
    public Uni<Void> abandoned(SqlConnection transaction, Write write) {
        return creation.abandoned(transaction, write);
    }
}
