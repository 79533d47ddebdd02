package io.orgsync.ascora.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.upstream.AscoraClient;
import io.orgsync.ascora.upstream.AscoraJson;
import io.orgsync.ascora.upstream.InteractiveCalls;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the customers whom an e-mail address belongs to, here and in Ascora. */
@ApplicationScoped
public class CustomerMatches {

    private static final int MOST_PAGES = 5;

    private final OrganizationTransactions transactions;
    private final CustomerRowRepository rows;
    private final InteractiveCalls calls;

    CustomerMatches(OrganizationTransactions transactions, CustomerRowRepository rows, InteractiveCalls calls) {
        this.transactions = transactions;
        this.rows = rows;
        this.calls = calls;
    }

    /** Those that are mirrored or owed, 20 at most; ones that Ascora no longer lists don't count. */
    public Uni<List<CustomerMatch>> withEmail(SqlClient transaction, OrganizationId organization, String email) {
        return rows.withEmail(transaction, organization, email);
    }

    /** By the row's id or Ascora's id. */
    public Uni<Optional<CustomerMatch>> find(SqlClient transaction, OrganizationId organization, RecordKey key) {
        return rows.match(transaction, organization, key);
    }

    /** Asks Ascora for customers with the address and mirrors them. Fails as {@link InteractiveCalls#ask} does. */
    public Uni<Void> lookInAscora(AscoraConnection connection, String email) {
        return calls.ask(connection.account(), client -> search(client, email))
                .chain(found ->
                        transactions.inTransaction(connection.organization(), tx -> show(tx, connection, found)));
    }

    private Uni<Void> show(SqlConnection tx, AscoraConnection connection, List<JsonNode> found) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(
                        customer -> rows.show(tx, connection.organization(), connection.integrationId(), customer))
                .onItem()
                .ignoreAsUni();
    }

    /** The customers of Ascora with exactly this address, blanks and case aside. */
    static Uni<List<JsonNode>> search(AscoraClient client, String email) {
        return search(client, email, 1, List.of());
    }

    private static Uni<List<JsonNode>> search(AscoraClient client, String email, int page, List<JsonNode> before) {
        return client.findCustomers(email, page).chain(found -> {
            List<JsonNode> all = Stream.concat(
                            before.stream(), found.results().stream().filter(customer -> belongs(customer, email)))
                    .toList();
            return found.hasNext() && page < MOST_PAGES
                    ? search(client, email, page + 1, all)
                    : Uni.createFrom().item(all);
        });
    }

    private static boolean belongs(JsonNode customer, String email) {
        AscoraJson read = new AscoraJson(customer, ZoneOffset.UTC);
        return read.id("customerId").isPresent()
                && read.id("emailAddress")
                        .filter(email.strip().toLowerCase(Locale.ROOT)::equals)
                        .isPresent();
    }
}
