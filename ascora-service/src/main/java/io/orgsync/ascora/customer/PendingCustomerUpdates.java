package io.orgsync.ascora.customer;

import io.orgsync.ascora.conflict.ThreeWay;
import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.mirror.MirrorRecord;
import io.orgsync.ascora.push.Outbox;
import io.orgsync.ascora.push.Write;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Updates that still wait while a pull sees their customers: a conflict is found then, not when they are sent at last. */
@ApplicationScoped
public class PendingCustomerUpdates {

    private final Outbox outbox;
    private final CustomerRowRepository rows;
    private final CustomerUpdate kind;

    PendingCustomerUpdates(Outbox outbox, CustomerRowRepository rows, CustomerUpdate kind) {
        this.outbox = outbox;
        this.rows = rows;
        this.kind = kind;
    }

    /** Compares what is waiting with a page of customers; nearly always nothing is. */
    public Uni<Void> compare(SqlConnection transaction, AscoraConnection connection, List<MirrorRecord> page) {
        OrganizationId organization = connection.organization();
        return outbox.waiting(transaction, organization, CustomerUpdate.WORD)
                .chain(waiting -> waiting.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : rows.customerIds(
                                        transaction,
                                        organization,
                                        waiting.stream().map(Write::resourceId).toList())
                                .chain(ids -> compare(transaction, connection, waiting, ids, byId(page))));
    }

    private static Map<String, MirrorRecord> byId(List<MirrorRecord> page) {
        return page.stream().collect(Collectors.toMap(MirrorRecord::id, Function.identity()));
    }

    private Uni<Void> compare(
            SqlConnection transaction,
            AscoraConnection connection,
            List<Write> waiting,
            Map<UUID, String> ids,
            Map<String, MirrorRecord> page) {
        return Multi.createFrom()
                .iterable(waiting)
                .filter(write -> page.containsKey(ids.getOrDefault(write.resourceId(), "")))
                .onItem()
                .transformToUniAndConcatenate(
                        write -> compare(transaction, connection, write, page.get(ids.get(write.resourceId()))))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> compare(
            SqlConnection transaction, AscoraConnection connection, Write write, MirrorRecord customer) {
        ThreeWay merged = CustomerUpdate.compared(write, connection, CustomerSnapshot.of(customer));
        return merged.undecided().isEmpty()
                ? Uni.createFrom().voidItem()
                : outbox.stop(transaction, write, kind.stop(write, merged.undecided(), customer.id()));
    }
}
