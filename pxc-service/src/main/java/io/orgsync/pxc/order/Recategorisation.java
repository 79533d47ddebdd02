package io.orgsync.pxc.order;

import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What rules make of the orders of an organisation, tried or done, slice by slice, so that memory is bounded. */
@ApplicationScoped
public class Recategorisation {

    private final CategorisedOrderRepository orders;
    private final OrganizationTransactions transactions;

    Recategorisation(CategorisedOrderRepository orders, OrganizationTransactions transactions) {
        this.orders = orders;
        this.transactions = transactions;
    }

    /** Runs the work on one slice in a transaction of its own. */
    public interface SliceTransaction {
        Uni<List<CategorisedOrder>> run(Function<SqlConnection, Uni<List<CategorisedOrder>>> slice);
    }

    /** Where the walk through the orders stands. */
    private static final class Walk {
        private final Moves moves = new Moves();
        private String behind = "";
    }

    /** What would become of all orders; writes nothing. */
    Uni<Recategorised> preview(OrganizationId organization, Categorisation rules) {
        return walk(
                        rules,
                        walk -> transactions.inTransaction(
                                organization, tx -> orders.slice(tx, organization, walk.behind)))
                .map(moves -> Recategorised.of(Optional.empty(), moves));
    }

    /** Gives the orders that other rules have categorised the category that they have by these. */
    public Uni<Recategorised> apply(OrganizationId organization, Categorisation rules, SliceTransaction slices) {
        return walk(
                        rules,
                        walk -> slices.run(tx -> orders.outdated(tx, organization, walk.behind, rules.version())
                                .call(slice -> orders.apply(tx, organization, rules, slice))))
                .map(moves -> Recategorised.of(Optional.of(rules.version()), moves));
    }

    private static Uni<Moves> walk(Categorisation rules, Function<Walk, Uni<List<CategorisedOrder>>> next) {
        Walk walk = new Walk();
        return Multi.createBy()
                .repeating()
                .uni(() -> next.apply(walk).invoke(slice -> take(walk, rules, slice)))
                .whilst(slice -> slice.size() == CategorisedOrderRepository.SLICE)
                .onItem()
                .ignoreAsUni()
                .replaceWith(walk.moves);
    }

    private static void take(Walk walk, Categorisation rules, List<CategorisedOrder> slice) {
        for (CategorisedOrder order : slice) {
            String category = rules.categorise(order.content()).category().word();
            walk.moves.add(order.id(), order.category(), category);
            walk.behind = order.id();
        }
    }
}
