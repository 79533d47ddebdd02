package io.orgsync.ascora.pull;

import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.sync.QuarantineRepository;
import io.orgsync.model.sync.QuarantinedRecord;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Records that could not be stored, and what people do about them. */
@ApplicationScoped
class QuarantineService {

    private final OrganizationTransactions transactions;
    private final QuarantineRepository quarantine;
    private final ConnectionLookup connections;
    private final QuarantineReplay replay;

    QuarantineService(
            OrganizationTransactions transactions,
            QuarantineRepository quarantine,
            ConnectionLookup connections,
            QuarantineReplay replay) {
        this.transactions = transactions;
        this.quarantine = quarantine;
        this.connections = connections;
        this.replay = replay;
    }

    Uni<Page<QuarantinedRecord>> list(OrganizationId organization, PageRequest page) {
        return transactions.inTransaction(organization, tx -> quarantine.list(tx, organization, page));
    }

    /** Tries to store the record as it came; true when it is stored now. 409 when not connected. */
    Uni<Boolean> retry(OrganizationId organization, long id) {
        return transactions.inTransaction(
                organization,
                tx -> require(tx, organization, id)
                        .chain(bad -> connections
                                .require(tx, organization)
                                .chain(connection -> replay.one(tx, connection, bad))));
    }

    Uni<Void> ignore(OrganizationId organization, long id) {
        return transactions.inTransaction(
                organization,
                tx -> require(tx, organization, id).chain(bad -> quarantine.ignore(tx, organization, bad.id())));
    }

    private Uni<QuarantinedRecord> require(SqlConnection tx, OrganizationId organization, long id) {
        return quarantine
                .find(tx, organization, id)
                .map(found -> found.orElseThrow(() -> NotFound.of("quarantined record")));
    }
}
