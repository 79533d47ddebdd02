package io.orgsync.model.idempotency;

import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides whether a request with a key is carried out, and keeps its answer. */
@ApplicationScoped
class IdempotencyService {

    private final OrganizationTransactions transactions;
    private final IdempotencyRepository requests;
    private final IdempotencyConfig config;

    IdempotencyService(
            OrganizationTransactions transactions, IdempotencyRepository requests, IdempotencyConfig config) {
        this.transactions = transactions;
        this.requests = requests;
        this.config = config;
    }

    /** Claims the key for a request, or tells why that can't be. */
    Uni<Admission> admit(OrganizationId organization, KeyedRequest request) {
        KeyClaim claim = KeyClaim.on(organization, request);
        return transactions.inTransaction(
                organization,
                transaction -> requests.claim(transaction, claim, config.hold())
                        .chain(claimed -> claimed
                                ? Uni.createFrom().item(new Admission.Claimed(claim))
                                : requests.find(transaction, claim)
                                        // Given up between the two statements: whoever asks again gets it.
                                        .map(found -> found.orElseGet(Admission.AtWork::new))));
    }

    /** Keeps the answer for whoever asks again. */
    Uni<Void> keep(KeyClaim claim, KeptAnswer answer) {
        return transactions.inTransaction(
                claim.organization(), transaction -> requests.keep(transaction, claim, answer, config.keep()));
    }

    /** Lets the request be tried again with its key. */
    Uni<Void> giveUp(KeyClaim claim) {
        return transactions.inTransaction(claim.organization(), transaction -> requests.giveUp(transaction, claim));
    }
}
