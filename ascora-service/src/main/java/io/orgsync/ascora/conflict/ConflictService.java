package io.orgsync.ascora.conflict;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.ascora.push.NewWrite;
import io.orgsync.ascora.push.Outbox;
import io.orgsync.ascora.push.Write;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The review of conflicts: nothing is written before a person has decided. */
@ApplicationScoped
public class ConflictService {

    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final ConflictRepository conflicts;
    private final Outbox outbox;

    ConflictService(
            OrganizationTransactions transactions,
            ConnectionLookup connections,
            ConflictRepository conflicts,
            Outbox outbox) {
        this.transactions = transactions;
        this.connections = connections;
        this.conflicts = conflicts;
        this.outbox = outbox;
    }

    Uni<Page<ConflictRow>> list(OrganizationId organization, ConflictFilter filter, PageRequest page) {
        return transactions.inTransaction(organization, tx -> conflicts.list(tx, organization, filter, page));
    }

    Uni<ConflictRow> find(OrganizationId organization, long id) {
        return transactions
                .inTransaction(organization, tx -> conflicts.find(tx, organization, id))
                .map(found -> found.orElseThrow(ConflictService::unknown));
    }

    /**
     * What came of a decision.
     *
     * @param changes what is written to Ascora, or would be
     * @param write absent when there is nothing to write
     */
    record Decided(ConflictRow conflict, JsonObject changes, Optional<Write> write) {}

    /** Decides, and waits for the write that follows; 409 when it is decided already, or meets another conflict. */
    Uni<Decided> resolve(Caller caller, long id, Resolution resolution) {
        return begin(caller, id, resolution)
                .chain(begun -> begun.write().isEmpty()
                        ? Uni.createFrom().item(decided(begun, Optional.empty()))
                        : outbox.await(begun.connection(), begun.write().get())
                                .map(write -> decided(begun, Optional.of(write.unlessFailed()))))
                .chain(decided -> find(caller.organization(), id)
                        .map(now -> new Decided(now, decided.changes(), decided.write())));
    }

    /** Decides; the write that follows is owed to Ascora from now on. Fails as {@link #resolve} does. */
    public Uni<Begun> begin(Caller caller, long id, Resolution resolution) {
        return transactions.inTransaction(caller.organization(), tx -> decide(tx, caller, id, resolution));
    }

    private static Decided decided(Begun begun, Optional<Write> write) {
        return new Decided(begun.conflict(), begun.changes(), write);
    }

    private Uni<Begun> decide(SqlConnection tx, Caller caller, long id, Resolution resolution) {
        OrganizationId organization = caller.organization();
        return conflicts
                .findForUpdate(tx, organization, id)
                .map(found -> found.orElseThrow(ConflictService::unknown))
                .invoke(conflict -> {
                    if (!conflict.open()) {
                        throw Conflict.of("The conflict is resolved already.");
                    }
                })
                .chain(conflict -> connections
                        .require(tx, organization)
                        .chain(connection -> decide(tx, caller, conflict, connection, resolution)));
    }

    private Uni<Begun> decide(
            SqlConnection tx, Caller caller, ConflictRow conflict, AscoraConnection connection, Resolution resolution) {
        JsonObject changes = resolution.changes(conflict);
        if (resolution.isDryRun()) {
            return Uni.createFrom().item(new Begun(conflict, connection, changes, Optional.empty()));
        }
        return write(tx, caller, conflict, connection, changes)
                .call(write ->
                        conflicts.resolve(tx, conflict, resolution.resolution(), write.map(Write::id), caller.userId()))
                .map(write -> new Begun(conflict, connection, changes, write));
    }

    private Uni<Optional<Write>> write(
            SqlConnection tx, Caller caller, ConflictRow conflict, AscoraConnection connection, JsonObject changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        JsonObject payload = new JsonObject().put("changes", changes).put("base", Resolution.base(conflict));
        NewWrite write = NewWrite.of(conflict.resourceType() + "_update", conflict.resourceId(), payload, caller);
        return outbox.add(tx, connection, write).map(Optional::of);
    }

    private static NotFound unknown() {
        return NotFound.of("conflict");
    }

    /**
     * A decision whose write is not waited for.
     *
     * @param write absent when there is nothing to write
     */
    public record Begun(ConflictRow conflict, AscoraConnection connection, JsonObject changes, Optional<Write> write) {}
}
