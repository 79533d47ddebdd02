package io.orgsync.pxc.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.model.sync.FetchedPage;
import io.orgsync.model.sync.Listing;
import io.orgsync.model.sync.ParsedRecord;
import io.orgsync.model.sync.RunHandle;
import io.orgsync.model.sync.StoredPage;
import io.orgsync.model.sync.Stream;
import io.orgsync.model.sync.Unseen;
import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.pxc.artemis.ArtemisClient;
import io.orgsync.pxc.artemis.OrderQuery;
import io.orgsync.pxc.integration.ConnectionConfig;
import io.orgsync.pxc.integration.PxcConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The product orders of one connection. A complete sweep lists the polled states of each billing account. An incremental
 * pull asks for what changed since the mark, and also lists the unpolled states, whose changes are applied to stored
 * orders only, so that an order that leaves the polled states is followed until it ends.
 */
final class OrderStream implements Stream<Order> {

    static final String NAME = "orders";

    private static final int BAD_REQUEST = 400;
    private static final String ACCOUNT = "account";
    private static final String STATES = "states";
    private static final String STORED_ONLY = "storedOnly";
    private static final String OFFSET = "offset";

    private final PxcConnection connection;
    private final OrderRequest request;
    private final ArtemisClient client;
    private final OrderRepository orders;
    private final Categorisation categorisation;
    private final OrderReader reader = new OrderReader();

    OrderStream(
            PxcConnection connection,
            OrderRequest request,
            ArtemisClient client,
            OrderRepository orders,
            Categorisation categorisation) {
        this.connection = connection;
        this.request = request;
        this.client = client;
        this.orders = orders;
        this.categorisation = categorisation;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String connection() {
        return connection.key();
    }

    /** Marks belong to the asked accounts and states; a read has only the place where it stands. */
    @Override
    public String scope() {
        List<String> states =
                request.statesOf(connection).stream().distinct().sorted().toList();
        return request.reads()
                ? "read by " + request.reader()
                : String.join(",", connection.billingAccounts()) + "|" + String.join(",", states);
    }

    @Override
    public List<Listing> listings(Optional<Instant> since) {
        if (request.reads()) {
            return connection.billingAccounts().stream().map(this::partOf).toList();
        }
        boolean incremental = since.isPresent() && asksSince();
        boolean follows = request.ordinary(connection)
                && !connection.config().unpolledStates().isEmpty();
        List<Listing> listings = new ArrayList<>();
        for (String account : connection.billingAccounts()) {
            listings.add(polled(account, incremental ? since : Optional.empty()));
            if (incremental && follows) {
                listings.add(unpolled(account, since));
            }
        }
        return listings;
    }

    private Listing polled(String account, Optional<Instant> since) {
        Map<String, String> asked = asked(account, request.statesOf(connection));
        return new Listing("polled states of " + account, since.isEmpty(), since, asked);
    }

    private Listing partOf(String account) {
        Map<String, String> asked = asked(account, request.statesOf(connection));
        request.offset().ifPresent(offset -> asked.put(OFFSET, String.valueOf(offset)));
        return new Listing("a part of " + account, false, request.since().filter(since -> asksSince()), asked);
    }

    private boolean asksSince() {
        return connection.config().sinceParameter() != ConnectionConfig.SinceParameter.NONE;
    }

    private Listing unpolled(String account, Optional<Instant> since) {
        Map<String, String> asked = asked(account, connection.config().unpolledStates());
        asked.put(STORED_ONLY, "true");
        return new Listing("other states of " + account, false, since, asked);
    }

    private static Map<String, String> asked(String account, List<String> states) {
        return new TreeMap<>(Map.of(ACCOUNT, account, STATES, String.join(",", states)));
    }

    @Override
    public Uni<FetchedPage> fetch(Listing listing, Optional<String> cursor) {
        ListCursor at = cursor.map(ListCursor::parse).orElseGet(() -> beginning(listing));
        return fetch(listing, at)
                .onFailure(OrderStream::capsOffset)
                .recoverWithUni(capped -> fetchWindow(listing, at, capped));
    }

    private static ListCursor beginning(Listing listing) {
        int offset = Integer.parseInt(listing.parameters().getOrDefault(OFFSET, "0"));
        return new ListCursor(offset, Optional.empty(), Optional.empty());
    }

    private Uni<FetchedPage> fetch(Listing listing, ListCursor at) {
        OrderQuery query = new OrderQuery(
                listing.parameters().get(ACCOUNT),
                List.of(listing.parameters().get(STATES).split(",")),
                at.windowSince().or(listing::since),
                OrderReader.FIELDS,
                request.pageSizeOf(connection.config()),
                at.offset());
        // A window's total is not the list's, and a list that is begun in its middle is never seen as a whole.
        boolean partial = at.windowSince().isPresent() || listing.parameters().containsKey(OFFSET);
        return client.list(query)
                .map(page -> new FetchedPage(
                        page.orders(), partial ? OptionalLong.empty() : page.total(), at.next(page, query.limit())));
    }

    /** Some servers refuse offsets beyond a limit of theirs; the rest is then asked for by last update. */
    private Uni<FetchedPage> fetchWindow(Listing listing, ListCursor at, Throwable capped) {
        return at.window()
                .filter(window -> asksSince())
                .map(window -> fetch(listing, window))
                .orElseGet(() -> Uni.createFrom().failure(capped));
    }

    /** A refusal of the request as such; 409, 413 or 416 say something else. */
    private static boolean capsOffset(Throwable failure) {
        return failure instanceof UpstreamFailure upstream && upstream.status().orElse(0) == BAD_REQUEST;
    }

    @Override
    public ParsedRecord<Order> parse(JsonNode element) {
        return reader.read(element);
    }

    @Override
    public Uni<StoredPage> store(SqlConnection transaction, RunHandle run, Listing listing, List<Order> page) {
        boolean storedOnly = listing.parameters().containsKey(STORED_ONLY);
        return orders.store(transaction, run.organization(), batch(run, storedOnly, false, page));
    }

    @Override
    public Uni<Unseen> unseen(SqlConnection transaction, RunHandle run) {
        Uni<Void> seen = orders.unmarkSeen(transaction, run.organization(), run.runId());
        // Orders in states that were not asked for are unseen for that reason alone.
        return request.ordinary(connection)
                ? seen.chain(() -> orders.openUnseen(
                                transaction, run.organization(), run.runId(), connection.integrationId()))
                        .map(ids -> new Unseen(ids, 0))
                : seen.replaceWith(new Unseen(List.of(), 0));
    }

    @Override
    public Uni<Optional<JsonNode>> read(String id) {
        return client.read(id);
    }

    @Override
    public Uni<StoredPage> storeRead(SqlConnection transaction, RunHandle run, Order order) {
        return orders.store(transaction, run.organization(), batch(run, true, true, List.of(order)))
                .call(() -> orders.asked(transaction, run.organization(), order.id()));
    }

    @Override
    public Uni<Void> markMissing(SqlConnection transaction, RunHandle run, String id) {
        return orders.markMissing(transaction, run.organization(), id);
    }

    private OrderBatch batch(RunHandle run, boolean storedOnly, boolean authoritative, List<Order> page) {
        return new OrderBatch(
                connection.integrationId(),
                OptionalLong.of(run.runId()),
                categorisation,
                storedOnly,
                authoritative,
                page);
    }
}
