package io.orgsync.pxc.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.sync.ParsedRecord;
import io.orgsync.model.sync.QuarantineRepository;
import io.orgsync.model.sync.QuarantinedRecord;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.pxc.integration.PxcConnection;
import io.orgsync.pxc.integration.PxcConnectionRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;

/** Orders that could not be stored, and what people do about them. */
@ApplicationScoped
class QuarantineService {

    private final OrganizationTransactions transactions;
    private final QuarantineRepository quarantine;
    private final OrderRepository orders;
    private final PxcConnectionRepository connections;
    private final CategorisationRepository categorisations;
    private final ObjectMapper json;
    private final OrderReader reader = new OrderReader();

    QuarantineService(
            OrganizationTransactions transactions,
            QuarantineRepository quarantine,
            OrderRepository orders,
            PxcConnectionRepository connections,
            CategorisationRepository categorisations,
            ObjectMapper json) {
        this.transactions = transactions;
        this.quarantine = quarantine;
        this.orders = orders;
        this.connections = connections;
        this.categorisations = categorisations;
        this.json = json;
    }

    Uni<Page<QuarantinedRecord>> list(OrganizationId organization, PageRequest page) {
        return transactions.inTransaction(organization, tx -> quarantine.list(tx, organization, page));
    }

    /** Tries to store the record as it came; true when it is stored now. */
    Uni<Boolean> retry(OrganizationId organization, long id) {
        return transactions.inTransaction(
                organization,
                tx -> require(tx, organization, id)
                        .chain(bad ->
                                connection(tx, organization, bad).chain(connection -> retry(tx, bad, connection))));
    }

    Uni<Void> ignore(OrganizationId organization, long id) {
        return transactions.inTransaction(
                organization,
                tx -> require(tx, organization, id).chain(bad -> quarantine.ignore(tx, organization, bad.id())));
    }

    private Uni<Boolean> retry(SqlConnection tx, QuarantinedRecord bad, PxcConnection connection) {
        OrganizationId organization = connection.organization();
        ParsedRecord<Order> read = reader.read(payload(bad));
        if (read instanceof ParsedRecord.Usable<Order> usable) {
            return categorisations
                    .of(tx, organization, connection)
                    .chain(rules -> orders.store(tx, organization, batch(connection, rules, usable.record())))
                    .chain(() -> quarantine.resolve(tx, organization, bad.id()))
                    .replaceWith(true);
        }
        ParsedRecord.Unusable<Order> still = (ParsedRecord.Unusable<Order>) read;
        return quarantine
                .triedInVain(tx, organization, bad.id(), still.reason(), still.path())
                .replaceWith(false);
    }

    private static OrderBatch batch(PxcConnection connection, Categorisation rules, Order order) {
        return new OrderBatch(connection.integrationId(), OptionalLong.empty(), rules, false, false, List.of(order));
    }

    private Uni<QuarantinedRecord> require(SqlConnection tx, OrganizationId organization, long id) {
        return quarantine
                .find(tx, organization, id)
                .map(found -> found.orElseThrow(() -> NotFound.of("quarantined record")));
    }

    private Uni<PxcConnection> connection(SqlConnection tx, OrganizationId organization, QuarantinedRecord bad) {
        long integrationId = PxcConnection.idOf(bad.connection());
        return connections
                .find(tx, organization, integrationId)
                .map(found -> found.orElseThrow(() -> Conflict.of("The record's integration no longer exists.")));
    }

    private JsonNode payload(QuarantinedRecord bad) {
        try {
            return json.readTree(bad.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("quarantined record " + bad.id() + " is not JSON", e);
        }
    }
}
