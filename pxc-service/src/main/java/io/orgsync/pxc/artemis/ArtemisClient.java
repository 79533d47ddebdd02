package io.orgsync.pxc.artemis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.JsonReply;
import io.orgsync.model.upstream.UpstreamCall;
import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.model.upstream.UpstreamRequest;
import io.orgsync.model.upstream.UpstreamResponse;
import io.orgsync.model.upstream.UriText;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/**
 * One connection's client of Product Ordering V3. Every method fails with {@link UpstreamFailure}. A call that is refused
 * with 401 drops the token it used and is made once more with a new one; a second 401 is final.
 */
public final class ArtemisClient {

    private final UpstreamCall call;
    private final TokenCache tokens;
    private final ArtemisConfig config;
    private final String sinceParameter;

    ArtemisClient(UpstreamCall call, TokenCache tokens, ArtemisConfig config, String sinceParameter) {
        this.call = call;
        this.tokens = tokens;
        this.config = config;
        this.sinceParameter = sinceParameter;
    }

    /** Makes sure that there is a token; the token itself never leaves this package. */
    public Uni<Void> authenticate() {
        return tokens.token().replaceWithVoid();
    }

    /**
     * One page of the list of orders; anything but a JSON array is a contract violation, never "no orders". An offset
     * beyond the last order is an empty page, whether PXC says so with 200 or with 416.
     */
    public Uni<OrderPage> list(OrderQuery query) {
        return authorized("list-orders", listAddress(query))
                .map(ArtemisClient::page)
                .onFailure(failure -> BeyondEnd.isTold(failure, query.offset()))
                .recoverWithItem(OrderPage.EMPTY);
    }

    /** The list with one token call and one list call, whatever they bring: a refusal is not tried again. */
    public Uni<OrderPage> probe(OrderQuery query) {
        return tokens.token()
                .chain(token -> send("list-orders", listAddress(query), token))
                .map(ArtemisClient::page);
    }

    /** One order with all its fields; empty when PXC knows no such order. */
    public Uni<Optional<JsonNode>> read(String orderId) {
        // However they are encoded, these would lead to another resource.
        if (orderId.equals(".") || orderId.equals("..")) {
            return Uni.createFrom().item(Optional.empty());
        }
        URI address = URI.create(base() + "/productOrder/" + UriText.encode(orderId));
        return authorized("read-order", address)
                .map(response -> Optional.<JsonNode>of(JsonReply.object(response)))
                .onFailure(failure -> kind(failure) == FailureKind.NOT_FOUND)
                .recoverWithItem(Optional.empty());
    }

    private Uni<UpstreamResponse> authorized(String operation, URI address) {
        return tokens.token()
                .chain(token -> send(operation, address, token)
                        .onFailure(failure -> kind(failure) == FailureKind.UNAUTHORIZED)
                        .recoverWithUni(() -> sendWithNewToken(operation, address, token)));
    }

    private Uni<UpstreamResponse> sendWithNewToken(String operation, URI address, Token refused) {
        tokens.drop(refused);
        return tokens.token().chain(token -> send(operation, address, token));
    }

    private Uni<UpstreamResponse> send(String operation, URI address, Token token) {
        return call.send(UpstreamRequest.get(operation, address)
                .header("Authorization", "Bearer " + token.jwt().reveal())
                .header("Accept", "application/json")
                .timeLimit(config.ordersTimeout())
                .build());
    }

    private URI listAddress(OrderQuery query) {
        List<String> parameters = new ArrayList<>();
        parameters.add("limit=" + query.limit());
        parameters.add("offset=" + query.offset());
        parameters.add("fields=" + UriText.list(query.fields()));
        parameters.add("billingAccount.id=" + UriText.encode(query.billingAccount()));
        parameters.add("state=" + UriText.list(query.states()));
        query.since().ifPresent(since -> parameters.add(sinceParameter + "=" + UriText.encode(UriText.millis(since))));
        return URI.create(base() + "/productOrder?" + String.join("&", parameters));
    }

    private String base() {
        return UriText.withoutSlash(config.ordersUrl());
    }

    private static OrderPage page(UpstreamResponse response) {
        ArrayNode orders = JsonReply.array(response);
        return new OrderPage(StreamSupport.stream(orders.spliterator(), false).toList(), total(response));
    }

    private static OptionalLong total(UpstreamResponse response) {
        return response.header("X-Total-Count")
                .filter(text -> text.matches("\\d{1,15}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElseGet(OptionalLong::empty);
    }

    private static FailureKind kind(Throwable failure) {
        return failure instanceof UpstreamFailure upstream ? upstream.kind() : FailureKind.CONTRACT_VIOLATION;
    }
}
