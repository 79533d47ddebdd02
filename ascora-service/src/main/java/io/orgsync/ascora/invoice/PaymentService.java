package io.orgsync.ascora.invoice;

import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.WriteDecisions;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Payments as callers read them, and what they decide about those that need a person. */
@ApplicationScoped
class PaymentService {

    private final OrganizationTransactions transactions;
    private final PaymentQueries payments;
    private final WriteDecisions decisions;

    PaymentService(OrganizationTransactions transactions, PaymentQueries payments, WriteDecisions decisions) {
        this.transactions = transactions;
        this.payments = payments;
        this.decisions = decisions;
    }

    Uni<Page<Map<String, Object>>> list(OrganizationId organization, PaymentQueries.Filter filter, PageRequest page) {
        return transactions.inTransaction(organization, tx -> payments.list(tx, organization, filter, page));
    }

    /** A person has seen it in Ascora: it is done and counts as paid. 409 unless it is unknown or failed. */
    Uni<Map<String, Object>> confirm(Caller caller, UUID payment) {
        return decide(caller, payment, write -> decisions.confirm(caller, write, Optional.empty()));
    }

    /** A person knows that Ascora doesn't have it: it is given up. 409 unless it is unknown or failed. */
    Uni<Map<String, Object>> giveUp(Caller caller, UUID payment) {
        return decide(caller, payment, write -> decisions.giveUp(caller, write));
    }

    private Uni<Map<String, Object>> decide(Caller caller, UUID payment, Function<Long, Uni<Write>> decision) {
        return find(caller.organization(), payment)
                .map(PaymentService::write)
                .chain(decision::apply)
                .chain(() -> find(caller.organization(), payment));
    }

    Uni<Map<String, Object>> find(OrganizationId organization, UUID payment) {
        return transactions
                .inTransaction(organization, tx -> payments.find(tx, organization, payment))
                .map(found -> found.orElseThrow(() -> NotFound.of("payment")));
    }

    private static long write(Map<String, Object> payment) {
        if (payment.get("outboxId") instanceof Long write) {
            return write;
        }
        throw Conflict.of("The payment was recorded in Ascora; there is nothing to decide.");
    }
}
