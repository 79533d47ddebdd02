package io.orgsync.ascora.transfer;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.AscoraConnectionRepository;
import io.orgsync.ascora.push.PushConfig;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Imports files and waits for their end. */
@ApplicationScoped
class ImportService {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final OrganizationTransactions transactions;
    private final ImportReception reception;
    private final ImportWork work;
    private final ImportRepository imports;
    private final AscoraConnectionRepository connections;
    private final PushConfig config;

    ImportService(
            OrganizationTransactions transactions,
            ImportReception reception,
            ImportWork work,
            ImportRepository imports,
            AscoraConnectionRepository connections,
            PushConfig config) {
        this.transactions = transactions;
        this.reception = reception;
        this.work = work;
        this.imports = imports;
        this.connections = connections;
        this.config = config;
    }

    /** The import as it is when it is over, or when the caller has waited long enough; it goes on by itself. */
    Uni<ImportView> run(Caller caller, ImportWish wish, ImportUpload file) {
        long deadline = System.nanoTime() + config.waitLimit().toNanos();
        return reception
                .receive(caller, wish, file)
                .chain(id -> work(new ImportQueue.Held(caller.organization(), id), deadline)
                        .chain(() -> end(caller.organization(), id, deadline)));
    }

    private Uni<Void> work(ImportQueue.Held held, long deadline) {
        return Multi.createBy()
                .repeating()
                .uni(() -> work.slice(held))
                .whilst(worked -> worked && System.nanoTime() < deadline)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<ImportView> end(OrganizationId organization, UUID id, long deadline) {
        return transactions
                .inTransaction(organization, tx -> connections.find(tx, organization))
                .map(found -> found.filter(AscoraConnection::takesWrites).isPresent())
                .chain(waits -> Multi.createBy()
                        .repeating()
                        .uni(() -> find(organization, id))
                        .withDelay(LOOK_EVERY)
                        .whilst(view -> !view.over() && waits && System.nanoTime() < deadline)
                        .collect()
                        .last());
    }

    /** 404 for an unknown one. */
    Uni<ImportView> find(OrganizationId organization, UUID id) {
        return transactions
                .inTransaction(organization, tx -> imports.show(tx, organization, id))
                .map(found -> found.orElseThrow(() -> NotFound.of("import")));
    }
}
