package io.orgsync.ascora.transfer;

import io.orgsync.ascora.connection.AscoraConnectionRepository;
import io.orgsync.ascora.customer.CustomerQueries;
import io.orgsync.ascora.push.Outbox;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Works rows of imports in slices. A slice is one transaction: its orders, its outcomes and the new position come together
 * or not at all, so whoever goes on after a crash repeats nothing and leaves nothing out.
 */
@ApplicationScoped
class ImportWork {

    private static final Logger LOG = Logger.getLogger(ImportWork.class);

    private final OrganizationTransactions transactions;
    private final ImportQueue queue;
    private final ImportRepository imports;
    private final ImportLineRepository lines;
    private final CustomerQueries customers;
    private final AscoraConnectionRepository connections;
    private final ImportStep step;
    private final Outbox outbox;
    private final ImportConfig config;

    ImportWork(
            OrganizationTransactions transactions,
            ImportQueue queue,
            ImportRepository imports,
            ImportLineRepository lines,
            CustomerQueries customers,
            AscoraConnectionRepository connections,
            ImportStep step,
            Outbox outbox,
            ImportConfig config) {
        this.transactions = transactions;
        this.queue = queue;
        this.imports = imports;
        this.lines = lines;
        this.customers = customers;
        this.connections = connections;
        this.step = step;
        this.outbox = outbox;
        this.config = config;
    }

    /** Goes on with what nobody works, as after a crash or when a caller no longer waits. */
    @Scheduled(
            identity = "imports",
            every = "${ascora.import.tick:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return Multi.createBy()
                .repeating()
                .uni(() -> slice(queue::holdAny))
                .whilst(worked -> worked)
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("Imports could not be worked: %s", failure.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }

    /** Works the next rows of one import; false when none are left or another one is at it. */
    Uni<Boolean> slice(ImportQueue.Held wanted) {
        return slice(tx -> queue.hold(tx, wanted));
    }

    private Uni<Boolean> slice(Function<SqlConnection, Uni<Optional<ImportQueue.Held>>> hold) {
        return transactions
                .acrossOrganizations(tx -> hold.apply(tx)
                        .chain(held -> held.map(found -> slice(tx, found))
                                .orElseGet(() -> Uni.createFrom().item(false))))
                .invoke(worked -> {
                    if (worked) {
                        outbox.wake();
                    }
                });
    }

    private Uni<Boolean> slice(SqlConnection tx, ImportQueue.Held held) {
        return transactions
                .enter(tx, held.organization())
                .chain(() -> imports.find(tx, held.organization(), held.id()))
                .map(Optional::orElseThrow)
                .chain(row -> canGoOn(tx, row).chain(can -> can ? slice(tx, row).replaceWith(true) : wait(tx, held)));
    }

    private Uni<Boolean> wait(SqlConnection tx, ImportQueue.Held held) {
        return queue.postpone(tx, held, config.retryAfter()).replaceWith(false);
    }

    /** Nothing is ordered for an organisation that was disconnected meanwhile; its rows wait. */
    private Uni<Boolean> canGoOn(SqlConnection tx, ImportRow row) {
        return row.wish().dryRun()
                ? Uni.createFrom().item(true)
                : connections.find(tx, row.organization()).map(Optional::isPresent);
    }

    private Uni<Void> slice(SqlConnection tx, ImportRow row) {
        return lines.next(tx, row.organization(), row.id(), row.position(), config.slice())
                .chain(slice -> known(tx, row, slice).chain(known -> work(tx, row, known, slice)))
                .chain(done -> done.position() < row.total()
                        ? Uni.createFrom().voidItem()
                        : imports.complete(tx, row.organization(), row.id()));
    }

    private Uni<Done> work(SqlConnection tx, ImportRow row, ImportKnown known, List<ImportLine> slice) {
        int position =
                slice.isEmpty() ? row.total() : slice.get(slice.size() - 1).number();
        return Multi.createFrom()
                .iterable(slice)
                .onItem()
                .transformToUniAndConcatenate(line -> step.work(tx, row, known, line))
                .collect()
                .asList()
                .chain(outcomes -> imports.advance(tx, row.organization(), row.id(), position, outcomes))
                .replaceWith(new Done(position));
    }

    private Uni<ImportKnown> known(SqlConnection tx, ImportRow row, List<ImportLine> slice) {
        List<String> ids = slice.stream()
                .map(ImportLine::ascoraId)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<String> emails = slice.stream()
                .filter(line -> line.ascoraId().isEmpty())
                .map(ImportLine::email)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return Uni.combine()
                .all()
                .unis(
                        customers.withIds(tx, row.organization(), ids),
                        customers.withEmails(tx, row.organization(), emails),
                        createdBefore(tx, row, emails))
                .with((List<Map<String, Object>> withIds, List<Map<String, Object>> withEmails, Set<String> created) ->
                        new ImportKnown(withIds, withEmails, created));
    }

    /** Only a dry run has to look back: what is created otherwise is in the mirror. */
    private Uni<Set<String>> createdBefore(SqlConnection tx, ImportRow row, List<String> emails) {
        return row.wish().dryRun()
                ? lines.emailsUpTo(tx, row.organization(), row.id(), row.position(), emails)
                : Uni.createFrom().item(Set.of());
    }

    private record Done(int position) {}
}
