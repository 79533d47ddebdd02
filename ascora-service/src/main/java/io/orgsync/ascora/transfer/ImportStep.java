package io.orgsync.ascora.transfer;

import io.orgsync.ascora.customer.CustomerOrder;
import io.orgsync.ascora.customer.CustomerOrders;
import io.orgsync.ascora.customer.CustomerSubmission;
import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.problem.JsonMembers;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Works one row of a file of customers; what is wrong with it is its outcome and not a failure. */
@ApplicationScoped
class ImportStep {

    private static final List<String> NAMES = List.of("firstName", "lastName", "companyName");

    private final JsonMembers members;
    private final CustomerOrders orders;

    ImportStep(JsonMembers members, CustomerOrders orders) {
        this.members = members;
        this.orders = orders;
    }

    /** What the row has come to, in the transaction of its slice. */
    Uni<ImportOutcome> work(SqlConnection tx, ImportRow of, ImportKnown known, ImportLine row) {
        return row.faults().isEmpty()
                ? usable(tx, of, known, row)
                : Uni.createFrom().item(ImportOutcome.invalid(row, row.faults()));
    }

    private Uni<ImportOutcome> usable(SqlConnection tx, ImportRow of, ImportKnown known, ImportLine row) {
        return row.ascoraId()
                .map(id -> known.withId(id)
                        .map(customer -> update(tx, of, known, row, customer))
                        .orElseGet(() -> invalid(row, ImportLine.ID, "is no customer that was read from Ascora")))
                .orElseGet(() -> withoutId(tx, of, known, row));
    }

    private Uni<ImportOutcome> withoutId(SqlConnection tx, ImportRow of, ImportKnown known, ImportLine row) {
        List<Map<String, Object>> same = row.email().map(known::withEmail).orElse(List.of());
        boolean duplicate =
                !same.isEmpty() || row.email().filter(known::wasCreated).isPresent();
        if (!duplicate || of.wish().onDuplicate() == OnDuplicate.CREATE) {
            return create(tx, of, known, row);
        }
        return of.wish().onDuplicate() == OnDuplicate.SKIP
                ? Uni.createFrom().item(ImportOutcome.of(ImportOutcome.Kind.SKIPPED, row))
                : updateDuplicate(tx, of, known, row, same);
    }

    private Uni<ImportOutcome> updateDuplicate(
            SqlConnection tx, ImportRow of, ImportKnown known, ImportLine row, List<Map<String, Object>> same) {
        if (same.size() > 1) {
            return invalid(row, "email", "belongs to several customers");
        }
        if (same.isEmpty()) {
            return invalid(row, "email", "is that of a row before, which is created by this file");
        }
        return update(tx, of, known, row, same.get(0));
    }

    private Uni<ImportOutcome> create(SqlConnection tx, ImportRow of, ImportKnown known, ImportLine row) {
        return guarded(tx, of, row, () -> {
            JsonObject fields = members.read(row.fields().getMap(), CustomerSubmission.class)
                    .fields();
            Uni<Optional<CustomerOrder>> order = of.wish().dryRun()
                    ? Uni.createFrom().item(Optional.empty())
                    : orders.create(tx, of.caller(), fields).map(Optional::of);
            return order.invoke(ordered -> known.create(row.email()))
                    .map(ordered ->
                            ImportOutcome.of(ImportOutcome.Kind.CREATED, row, ordered.flatMap(CustomerOrder::write)));
        });
    }

    private Uni<ImportOutcome> update(
            SqlConnection tx, ImportRow of, ImportKnown known, ImportLine row, Map<String, Object> customer) {
        JsonObject differing = ImportDifference.of(customer, row.fields());
        boolean settled = known.isSettled(customer);
        if (settled && differing.isEmpty()) {
            return Uni.createFrom().item(ImportOutcome.of(ImportOutcome.Kind.UNCHANGED, row));
        }
        return guarded(tx, of, row, () -> {
            JsonObject given = members.read((settled ? differing : row.fields()).getMap(), CustomerSubmission.class)
                    .given();
            requireName(customer, given);
            known.touch(customer);
            return of.wish().dryRun()
                    ? Uni.createFrom().item(ImportOutcome.of(kind(!differing.isEmpty()), row))
                    : orders.update(tx, of.caller(), customer.get("id").toString(), given)
                            .map(order -> ImportOutcome.of(
                                    kind(order.write().isPresent() || ImportDifference.isLocal(differing)),
                                    row,
                                    order.write()));
        });
    }

    private static ImportOutcome.Kind kind(boolean changed) {
        return changed ? ImportOutcome.Kind.UPDATED : ImportOutcome.Kind.UNCHANGED;
    }

    private static void requireName(Map<String, Object> customer, JsonObject given) {
        if (NAMES.stream()
                .allMatch(name -> given.getString(name, ImportDifference.text(customer.get(name)))
                        .isBlank())) {
            throw InvalidRequest.of("companyName", "must not be blank, unless firstName or lastName is given");
        }
    }

    private static Uni<ImportOutcome> invalid(ImportLine row, String field, String message) {
        return Uni.createFrom().item(ImportOutcome.invalid(row, List.of(row.fault(field, message))));
    }

    /** A row that fails takes back what it has begun, and nothing of the rows before. */
    private static Uni<ImportOutcome> guarded(
            SqlConnection tx, ImportRow of, ImportLine row, Supplier<Uni<ImportOutcome>> work) {
        Uni<ImportOutcome> deferred = Uni.createFrom().deferred(work::get);
        if (of.wish().dryRun()) {
            return deferred.onFailure().recoverWithItem(failure -> ImportOutcome.invalid(row, failure));
        }
        return run(tx, "savepoint import_row")
                .chain(() -> deferred)
                .onFailure()
                .recoverWithUni(failure ->
                        run(tx, "rollback to savepoint import_row").map(done -> ImportOutcome.invalid(row, failure)))
                .call(() -> run(tx, "release savepoint import_row"));
    }

    private static Uni<Void> run(SqlConnection tx, String statement) {
        return tx.query(statement).execute().replaceWithVoid();
    }
}
