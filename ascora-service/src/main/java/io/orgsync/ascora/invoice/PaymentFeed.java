package io.orgsync.ascora.invoice;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.push.Outbox;
import io.orgsync.ascora.upstream.AscoraClient;
import io.orgsync.model.sync.FencedTransactions;
import io.orgsync.model.sync.RunHandle;
import io.orgsync.model.upstream.UpstreamFailure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Reads in a run which payments Ascora has by now: those of invoices that an accounting package has fetched, as long as it
 * has not fetched them too. What was seen once stays.
 */
@ApplicationScoped
public class PaymentFeed {

    private static final Logger LOG = Logger.getLogger(PaymentFeed.class);

    private final FencedTransactions transactions;
    private final FeedPaymentRepository payments;
    private final PaidAmountRepository paid;
    private final Outbox outbox;

    PaymentFeed(
            FencedTransactions transactions, FeedPaymentRepository payments, PaidAmountRepository paid, Outbox outbox) {
        this.transactions = transactions;
        this.payments = payments;
        this.paid = paid;
        this.outbox = outbox;
    }

    /**
     * Stores what the feed shows and adds up the payments. Nobody has recorded how the feed looks: one that can't be read is
     * logged and keeps nothing else from being pulled. Other failures are the caller's.
     */
    public Uni<Void> read(AscoraConnection connection, AscoraClient client, RunHandle run) {
        run.leaveIfAsked();
        return client.paymentsToSend(tomorrow(connection, run))
                .map(Optional::of)
                .onFailure(PaymentFeed::isUnreadable)
                .recoverWithUni(failure ->
                        unreadable(connection, run, (UpstreamFailure) failure).replaceWith(Optional.empty()))
                .chain(rows -> transactions.inTransaction(
                        run.fence(), tx -> store(tx, connection, client, rows.orElse(List.of()))));
    }

    private static LocalDate tomorrow(AscoraConnection connection, RunHandle run) {
        return LocalDate.ofInstant(run.engineTime(), connection.settings().timezone())
                .plusDays(1);
    }

    private static boolean isUnreadable(Throwable failure) {
        return failure instanceof UpstreamFailure upstream
                && switch (upstream.kind()) {
                    case NOT_FOUND, REFUSED, CONTRACT_VIOLATION, TOO_LARGE -> true;
                    default -> false;
                };
    }

    private Uni<Void> unreadable(AscoraConnection connection, RunHandle run, UpstreamFailure failure) {
        LOG.infof("run %d: the payments could not be read: %s", run.runId(), failure.getMessage());
        return transactions.inTransaction(
                run.fence(),
                tx -> payments.unreadable(
                        tx,
                        run.organization(),
                        connection.integrationId(),
                        run.runId(),
                        failure.kind().word(),
                        "payments: " + failure.getMessage()));
    }

    private Uni<Void> store(SqlConnection tx, AscoraConnection connection, AscoraClient client, List<JsonNode> rows) {
        Map<String, FeedPayment> found =
                FeedPayment.all(rows, connection.settings().timezone());
        return payments.store(tx, connection.organization(), connection.integrationId(), found.values())
                .chain(() -> payments.adopt(tx, connection.organization()))
                .chain(() -> settleDoubts(tx, connection, client))
                .chain(() -> paid.addUpAll(tx, connection.organization()));
    }

    /** A payment whose outcome was unknown and which the feed shows is done. */
    private Uni<Void> settleDoubts(SqlConnection tx, AscoraConnection connection, AscoraClient client) {
        return payments.doubtfulButSeen(tx, connection.organization())
                .chain(writes -> Multi.createFrom()
                        .iterable(writes)
                        .onItem()
                        .transformToUniAndConcatenate(write -> outbox.found(tx, connection, client, write))
                        .onItem()
                        .ignoreAsUni());
    }
}
