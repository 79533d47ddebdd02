package io.orgsync.ascora.job;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.customer.CustomerMatch;
import io.orgsync.ascora.customer.CustomerMatches;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.report.Report;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.problem.ProblemException;
import io.orgsync.model.problem.Unprocessable;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides for whom a job is: the customer that is asked for, else the only one with the report's e-mail address. */
@ApplicationScoped
class JobCustomer {

    private final OrganizationTransactions transactions;
    private final CustomerMatches customers;

    JobCustomer(OrganizationTransactions transactions, CustomerMatches customers) {
        this.transactions = transactions;
        this.customers = customers;
    }

    /**
     * Has Ascora asked for the address when nobody here has it. Never fails.
     *
     * @return whether Ascora answers at all, so that it makes sense to wait for it
     */
    Uni<Boolean> acquaint(AscoraConnection connection, JobSubmission asked, Report report) {
        OrganizationId organization = connection.organization();
        if (asked.customer().isPresent() || !connection.takesWrites()) {
            return Uni.createFrom().item(true);
        }
        String email = email(report);
        return transactions
                .inTransaction(organization, tx -> customers.withEmail(tx, organization, email))
                .chain(known -> known.isEmpty()
                        ? customers
                                .lookInAscora(connection, email)
                                .replaceWith(true)
                                .onFailure(ProblemException.class)
                                .recoverWithItem(false)
                        : Uni.createFrom().item(true));
    }

    /**
     * The customer; empty when one is to be created. 400 for an unknown customerId, 409 with the candidates when there are
     * several, 422 when the report has no e-mail address to find one by.
     */
    Uni<Optional<CustomerMatch>> choose(
            SqlClient transaction, OrganizationId organization, JobSubmission asked, Report report) {
        return asked.customer()
                .map(id -> customers
                        .find(transaction, organization, new RecordKey(id))
                        .map(found -> Optional.of(found.orElseThrow(
                                () -> InvalidRequest.of("customerId", "must be a customer of this organisation", id)))))
                .orElseGet(() -> customers
                        .withEmail(transaction, organization, email(report))
                        .map(JobCustomer::only));
    }

    private static String email(Report report) {
        return report.customerEmail()
                .orElseThrow(
                        () -> Unprocessable.of("The report has no customerEmail; name the customer with customerId."));
    }

    private static Optional<CustomerMatch> only(List<CustomerMatch> found) {
        if (found.size() > 1) {
            throw Conflict.of(
                    "Several customers have this e-mail address; ask again with customerId.",
                    Map.of(
                            "candidates",
                            found.stream().map(CustomerMatch::shown).toList()));
        }
        return found.stream().findFirst();
    }
}
