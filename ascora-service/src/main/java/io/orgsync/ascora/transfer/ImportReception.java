package io.orgsync.ascora.transfer;

import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes files over into the database, a few rows at a time. Only when the whole file is there and makes sense is any row
 * worked, so that a file that breaks off has no effect.
 */
@ApplicationScoped
class ImportReception {

    private static final int PAGE = 200;

    private final Vertx vertx;
    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final ImportRepository imports;
    private final ImportLineRepository lines;
    private final ImportConfig config;

    ImportReception(
            Vertx vertx,
            OrganizationTransactions transactions,
            ConnectionLookup connections,
            ImportRepository imports,
            ImportLineRepository lines,
            ImportConfig config) {
        this.vertx = vertx;
        this.transactions = transactions;
        this.connections = connections;
        this.imports = imports;
        this.lines = lines;
        this.config = config;
    }

    /** The import of the file, a new one or the one that it is a repetition of. */
    Uni<UUID> receive(Caller caller, ImportWish wish, ImportUpload file) {
        return vertx.executeBlocking(() -> ImportFingerprint.of(file, wish))
                .chain(fingerprint -> earlier(caller.organization(), wish, fingerprint)
                        .chain(earlier -> earlier.map(id -> Uni.createFrom().item(id))
                                .orElseGet(() -> receive(caller, wish, file, fingerprint))));
    }

    private Uni<Optional<UUID>> earlier(OrganizationId organization, ImportWish wish, String fingerprint) {
        return wish.dryRun()
                ? Uni.createFrom().item(Optional.empty())
                : transactions.inTransaction(
                        organization,
                        tx -> connections
                                .require(tx, organization)
                                .chain(() -> imports.twin(tx, organization, fingerprint, config.repeatWithin())));
    }

    private Uni<UUID> receive(Caller caller, ImportWish wish, ImportUpload upload, String fingerprint) {
        return vertx.executeBlocking(() -> ImportFile.open(upload, wish.format()))
                .chain(file -> transactions
                        .inTransaction(
                                caller.organization(),
                                tx -> imports.begin(tx, caller.organization(), caller, wish, fingerprint))
                        .chain(id -> receive(caller.organization(), wish, file, fingerprint, id))
                        .onTermination()
                        .call(() -> vertx.executeBlocking(() -> {
                            file.close();
                            return true;
                        })));
    }

    private Uni<UUID> receive(
            OrganizationId organization, ImportWish wish, ImportFile file, String fingerprint, UUID id) {
        return rows(organization, file, id)
                .chain(total -> transactions.inTransaction(
                        organization,
                        tx -> imports.lock(tx, organization)
                                .chain(() -> wish.dryRun()
                                        ? Uni.createFrom().item(Optional.<UUID>empty())
                                        : imports.twin(tx, organization, fingerprint, config.repeatWithin()))
                                .chain(twin -> twin.map(other -> imports.drop(tx, organization, id)
                                                .replaceWith(other))
                                        .orElseGet(() -> imports.run(tx, organization, id, total)
                                                .replaceWith(id)))))
                .onFailure()
                .call(() -> transactions.inTransaction(organization, tx -> imports.drop(tx, organization, id)));
    }

    private Uni<Integer> rows(OrganizationId organization, ImportFile file, UUID id) {
        return Multi.createBy()
                .repeating()
                .uni(() -> vertx.executeBlocking(() -> file.next(PAGE)))
                .whilst(page -> page.size() == PAGE)
                .onItem()
                .transformToUniAndConcatenate(page -> add(organization, id, page))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> add(OrganizationId organization, UUID id, List<ImportLine> page) {
        if (page.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        if (page.get(page.size() - 1).number() > config.maxRows()) {
            throw InvalidRequest.of("file", "must have " + config.maxRows() + " rows at most");
        }
        return transactions
                .inTransaction(organization, tx -> lines.add(tx, organization, id, page))
                .replaceWith(page.size());
    }
}
