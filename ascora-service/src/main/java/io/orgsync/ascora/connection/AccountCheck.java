package io.orgsync.ascora.connection;

import io.orgsync.ascora.connection.KnownRecordRepository.Known;
import io.orgsync.ascora.upstream.AscoraAccount;
import io.orgsync.ascora.upstream.AscoraClient;
import io.orgsync.ascora.upstream.AscoraJson;
import io.orgsync.ascora.upstream.InteractiveCalls;
import io.orgsync.model.credential.CredentialUnreadableException;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.UpstreamFailure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Finds out, before a key is taken, whether it leads to the account that the mirror came from and that owed writes were
 * meant for: Ascora is asked for a few records that it had.
 */
@ApplicationScoped
class AccountCheck {

    private final OrganizationTransactions transactions;
    private final ConnectionRepository rows;
    private final AscoraConnectionRepository connections;
    private final KnownRecordRepository known;
    private final InteractiveCalls calls;

    AccountCheck(
            OrganizationTransactions transactions,
            ConnectionRepository rows,
            AscoraConnectionRepository connections,
            KnownRecordRepository known,
            InteractiveCalls calls) {
        this.transactions = transactions;
        this.rows = rows;
        this.connections = connections;
        this.known = known;
        this.calls = calls;
    }

    /**
     * Whether the account is another one; empty when there is no reason to think about it. Fails as {@link
     * InteractiveCalls#ask} does.
     */
    Uni<Optional<Boolean>> isAnother(AscoraAccount account) {
        return transactions
                .inTransaction(account.organization(), tx -> before(tx, account))
                .chain(before ->
                        before.sameKey() ? Uni.createFrom().item(Optional.empty()) : isAnother(account, before));
    }

    private Uni<Before> before(SqlConnection tx, AscoraAccount account) {
        return sameKey(tx, account)
                .chain(sameKey -> rows.find(tx, account.organization())
                        .map(row -> row.map(ConnectionRow::apiUrl)
                                .filter(address -> !address.equals(account.apiUrl()))
                                .isPresent())
                        .chain(moved -> known.sample(tx, account.organization())
                                .chain(sample -> known.isAnythingOwed(tx, account.organization())
                                        .map(owed -> new Before(sameKey, moved, sample, owed)))));
    }

    private Uni<Boolean> sameKey(SqlConnection tx, AscoraAccount account) {
        return connections
                .find(tx, account.organization())
                .map(found -> found.filter(before -> before.apiKey().equals(account.apiKey())
                                && before.apiUrl().equals(account.apiUrl()))
                        .isPresent())
                .onFailure(CredentialUnreadableException.class)
                .recoverWithItem(false);
    }

    /** Where nothing can be compared only a change of address is suspicious, and only when something is owed. */
    private Uni<Optional<Boolean>> isAnother(AscoraAccount account, Before before) {
        if (before.sample().isEmpty()) {
            return Uni.createFrom()
                    .item(before.moved() && before.owed() ? Optional.of(true) : Optional.<Boolean>empty());
        }
        return calls.ask(account, client -> knowsAny(client, before.sample())).map(knows -> Optional.of(!knows));
    }

    private static Uni<Boolean> knowsAny(AscoraClient client, List<Known> sample) {
        return Multi.createFrom()
                .iterable(sample)
                .onItem()
                .transformToUniAndConcatenate(record -> knows(client, record))
                .filter(knows -> knows)
                .toUni()
                .map(first -> first != null);
    }

    /** A refusal is how some would say that they don't know it. */
    private static Uni<Boolean> knows(AscoraClient client, Known record) {
        return record.number()
                .map(number -> client.job(number)
                        .map(found -> found.flatMap(job -> new AscoraJson(job, ZoneOffset.UTC).id("jobId"))
                                .filter(record.id()::equals)
                                .isPresent()))
                .orElseGet(() -> client.customer(record.id()).map(Optional::isPresent))
                .onFailure(AccountCheck::isRefusal)
                .recoverWithItem(false);
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof UpstreamFailure upstream
                && (upstream.kind() == FailureKind.REFUSED || upstream.kind() == FailureKind.NOT_FOUND);
    }

    /**
     * What is known before.
     *
     * @param moved whether the address was another one
     * @param owed whether writes wait
     */
    private record Before(boolean sameKey, boolean moved, List<Known> sample, boolean owed) {}
}
