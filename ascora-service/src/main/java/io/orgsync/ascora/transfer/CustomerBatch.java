package io.orgsync.ascora.transfer;

import io.orgsync.ascora.customer.CustomerOrder;
import io.orgsync.ascora.customer.CustomerOrders;
import io.orgsync.ascora.customer.CustomerRefresh;
import io.orgsync.ascora.customer.CustomerSubmission;
import io.orgsync.model.problem.JsonMembers;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;

/** Customers in batches. */
@ApplicationScoped
class CustomerBatch implements BatchTarget {

    private final OrganizationTransactions transactions;
    private final JsonMembers members;
    private final CustomerOrders orders;
    private final CustomerRefresh refreshing;

    CustomerBatch(
            OrganizationTransactions transactions,
            JsonMembers members,
            CustomerOrders orders,
            CustomerRefresh refreshing) {
        this.transactions = transactions;
        this.members = members;
        this.orders = orders;
        this.refreshing = refreshing;
    }

    @Override
    public String resource() {
        return "customer";
    }

    @Override
    public Uni<BatchBegun> create(BatchCall call, BatchItem item) {
        JsonObject fields = submitted(item).fields();
        return transactions
                .inTransaction(call.caller().organization(), tx -> orders.create(tx, call.caller(), fields))
                .map(CustomerBatch::begun);
    }

    @Override
    public Uni<BatchBegun> update(BatchCall call, BatchItem item) {
        String id = item.requireId();
        JsonObject given = submitted(item).given();
        return transactions
                .inTransaction(call.caller().organization(), tx -> orders.update(tx, call.caller(), id, given))
                .map(CustomerBatch::begun);
    }

    @Override
    public Uni<BatchBegun> sync(BatchCall call, BatchItem item) {
        return refreshing
                .refresh(call.caller().organization(), item.requireId(), call.rest())
                .map(BatchBegun::done);
    }

    private CustomerSubmission submitted(BatchItem item) {
        return members.read(item.requireData(), CustomerSubmission.class);
    }

    private static BatchBegun begun(CustomerOrder order) {
        return BatchBegun.owing(
                order.id().toString(),
                order.connection(),
                order.write().stream().toList());
    }
}
