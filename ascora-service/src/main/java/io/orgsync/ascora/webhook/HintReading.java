package io.orgsync.ascora.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.pull.ReadBack;
import io.orgsync.ascora.pull.StreamName;
import io.orgsync.ascora.upstream.AscoraClient;
import io.orgsync.ascora.upstream.InvoiceFeed;
import io.orgsync.model.sync.Fence;
import io.orgsync.model.upstream.UpstreamFailure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads back what hints are about and stores it; fails with {@link UpstreamFailure} when Ascora can't be read. */
final class HintReading {

    private static final HintOutcome NAMES_NOTHING =
            new HintOutcome.Dropped("The body named no record; the next pull sees what has changed.");
    private static final HintOutcome SWITCHED_OFF =
            new HintOutcome.Dropped("Records of this kind are not synchronised.");
    private static final HintOutcome UNKNOWN = new HintOutcome.Dropped("Ascora knows no such record.");
    private static final HintOutcome NOT_IN_FEED =
            new HintOutcome.Dropped("The invoice is not in the feed of invoices to send.");
    private static final int SLICE = 500;

    private final AscoraConnection connection;
    private final AscoraClient client;
    private final Fence fence;
    private final InboxPasses parts;

    HintReading(AscoraConnection connection, Fence fence, InboxPasses parts) {
        this.connection = connection;
        this.client = parts.clients().of(connection.account());
        this.fence = fence;
        this.parts = parts;
    }

    /** @param hints one, or several about invoices */
    Uni<Void> read(List<WaitingHint> hints) {
        WaitingHint first = hints.get(0);
        StreamName stream = first.event().stream();
        if (!isOn(stream)) {
            return settle(hints, SWITCHED_OFF);
        }
        return switch (stream) {
            case CUSTOMERS -> customer(first);
            case JOBS -> job(first);
            case INVOICES -> invoices(hints);
        };
    }

    private boolean isOn(StreamName stream) {
        return switch (stream) {
            case CUSTOMERS -> connection.settings().syncSettings().syncCustomers();
            case JOBS -> connection.settings().syncSettings().syncJobs();
            case INVOICES -> connection.settings().syncSettings().syncInvoices();
        };
    }

    private Uni<Void> customer(WaitingHint hint) {
        return hint.recordId()
                .map(id -> client.customer(id).chain(found -> store(hint, found)))
                .orElseGet(() -> settle(List.of(hint), NAMES_NOTHING));
    }

    private Uni<Void> job(WaitingHint hint) {
        return number(hint)
                .chain(number -> number.map(text -> client.job(text).chain(found -> store(hint, found)))
                        .orElseGet(() -> settle(List.of(hint), hint.recordId().isPresent() ? UNKNOWN : NAMES_NOTHING)));
    }

    private Uni<Optional<String>> number(WaitingHint hint) {
        if (hint.recordNumber().isPresent() || hint.recordId().isEmpty()) {
            return Uni.createFrom().item(hint.recordNumber());
        }
        return parts.transactions()
                .inTransaction(
                        fence,
                        tx -> parts.inbox()
                                .jobNumber(
                                        tx,
                                        fence.organization(),
                                        hint.recordId().orElseThrow()));
    }

    private Uni<Void> store(WaitingHint hint, Optional<JsonNode> found) {
        return found.map(record -> parts.transactions().inTransaction(fence, tx -> store(tx, hint, record)))
                .orElseGet(() -> settle(List.of(hint), UNKNOWN));
    }

    private Uni<Void> store(SqlConnection tx, WaitingHint hint, JsonNode record) {
        return parts.mirror()
                .store(tx, connection, hint.event().stream(), List.of(record))
                .map(HintReading::outcome)
                .chain(outcome -> settle(tx, hint, outcome));
    }

    private static HintOutcome outcome(ReadBack.Stored stored) {
        return stored.refused().isEmpty()
                ? new HintOutcome.Read(stored.ids().stream().findFirst(), stored.word())
                : new HintOutcome.Failed("contract_violation", stored.refused().get(0));
    }

    /** The feed has no filter, so all of it is read and stored; the hints say only what to tell of. */
    private Uni<Void> invoices(List<WaitingHint> hints) {
        Map<String, String> changes = new HashMap<>();
        return parts.transactions()
                .inTransaction(fence, tx -> parts.clock().now(tx))
                .map(now -> LocalDate.ofInstant(now, connection.settings().timezone())
                        .plusDays(1))
                .chain(client::invoicesToSend)
                .chain(feed -> slices(feed, changes))
                .chain(() -> parts.transactions()
                        .inTransaction(
                                fence,
                                tx -> Multi.createFrom()
                                        .iterable(hints)
                                        .onItem()
                                        .transformToUniAndConcatenate(hint -> settle(tx, hint, outcome(hint, changes)))
                                        .onItem()
                                        .ignoreAsUni()));
    }

    private Uni<Void> slices(InvoiceFeed feed, Map<String, String> changes) {
        List<JsonNode> slice = feed.next(SLICE);
        if (slice.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return parts.transactions()
                .inTransaction(fence, tx -> parts.mirror().store(tx, connection, StreamName.INVOICES, slice))
                .invoke(stored -> note(slice, stored, changes))
                .chain(() -> slice.size() < SLICE ? Uni.createFrom().voidItem() : slices(feed, changes));
    }

    private void note(List<JsonNode> slice, ReadBack.Stored stored, Map<String, String> changes) {
        stored.ids().forEach(id -> changes.put("id:" + id, "read"));
        slice.stream()
                .map(invoice -> NamedRecord.in(invoice, StreamName.INVOICES).number())
                .flatMap(Optional::stream)
                .forEach(number -> changes.put("number:" + number, "read"));
    }

    private static HintOutcome outcome(WaitingHint hint, Map<String, String> changes) {
        Optional<String> seen = hint.recordId()
                .map(id -> changes.get("id:" + id))
                .or(() -> hint.recordNumber().map(number -> changes.get("number:" + number)));
        if (hint.named().isEmpty()) {
            return new HintOutcome.Read(Optional.empty(), "read");
        }
        return seen.<HintOutcome>map(change -> new HintOutcome.Read(hint.recordId(), change))
                .orElse(NOT_IN_FEED);
    }

    private Uni<Void> settle(List<WaitingHint> hints, HintOutcome outcome) {
        return parts.transactions()
                .inTransaction(
                        fence,
                        tx -> Multi.createFrom()
                                .iterable(hints)
                                .onItem()
                                .transformToUniAndConcatenate(hint -> settle(tx, hint, outcome))
                                .onItem()
                                .ignoreAsUni());
    }

    private Uni<Void> settle(SqlConnection tx, WaitingHint hint, HintOutcome outcome) {
        return parts.inbox().settle(tx, fence.organization(), connection.integrationId(), hint, outcome);
    }
}
