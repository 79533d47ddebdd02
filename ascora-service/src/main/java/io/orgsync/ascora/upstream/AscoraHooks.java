package io.orgsync.ascora.upstream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.JsonReply;
import io.orgsync.model.upstream.UpstreamCall;
import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.model.upstream.UpstreamRequest;
import io.orgsync.model.upstream.UpstreamRequestBuilder;
import io.orgsync.model.upstream.UpstreamResponse;
import io.orgsync.model.upstream.UriText;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Subscriptions to web hooks. Ascora neither lists them nor says whether one exists, so whoever makes one keeps its id.
 * Every method fails with {@link UpstreamFailure}.
 */
public final class AscoraHooks {

    private static final String SYSTEM = "Orgsync";

    private final AscoraClient client;
    private final UpstreamCall call;
    private final AscoraAccount account;
    private final Duration timeLimit;

    AscoraHooks(AscoraClient client, UpstreamCall call, AscoraAccount account, Duration timeLimit) {
        this.client = client;
        this.call = call;
        this.account = account;
        this.timeLimit = timeLimit;
    }

    /**
     * Subscribes an address to an event; never tried twice, since the same subscription twice delivers twice.
     *
     * @param hookUrl holds the subscription's secret; what Ascora says about it is not passed on
     * @return Ascora's id of the subscription
     */
    public Uni<String> subscribe(Secret hookUrl, String event) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("hookUrl", hookUrl.reveal())
                .put("systemName", SYSTEM)
                .put("hookEvent", event)
                .toString();
        return send(UpstreamRequest.post("subscribe", address("/WebHooks")).json(body))
                .map(this::id)
                .onFailure(AscoraHooks::isRefusal)
                .transform(failure -> withoutItsWords((UpstreamFailure) failure));
    }

    /** Deletes a subscription; one that Ascora does not know is deleted already. */
    public Uni<Void> unsubscribe(String subscriptionId) {
        URI address = address("/Webhooks/Delete/" + UriText.encode(subscriptionId));
        return send(UpstreamRequest.delete("unsubscribe", address))
                .invoke(response -> Envelope.acknowledge(response, account.apiKey()))
                .replaceWithVoid()
                .onFailure(failure -> isOfKind(failure, FailureKind.NOT_FOUND))
                .recoverWithNull()
                // An unknown id is refused with the same 200 as a bad key may be.
                .onFailure(AscoraHooks::isRefusedWithA200)
                .recoverWithUni(() -> client.probe().replaceWithVoid());
    }

    private String id(UpstreamResponse response) {
        return new Envelope(response, account.apiKey())
                .entity("subscription", "subscriptionId")
                .flatMap(found -> AscoraJson.plain(found).text("subscriptionId", "id"))
                .orElseThrow(() -> JsonReply.unexpected(response, "an object with the member subscriptionId"));
    }

    private Uni<UpstreamResponse> send(UpstreamRequestBuilder request) {
        return call.send(request.header("Auth", account.apiKey().reveal())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json; charset=utf-8")
                .timeLimit(timeLimit)
                .build());
    }

    private URI address(String path) {
        return UriText.address(account.apiUrl(), path, Map.of());
    }

    // The words may quote the address, and with it the secret.
    private static UpstreamFailure withoutItsWords(UpstreamFailure refusal) {
        UpstreamFailure failure =
                UpstreamFailure.of(FailureKind.REFUSED, "Ascora refused to make the web hook's subscription.");
        return refusal.reply().map(failure::withReply).orElse(failure);
    }

    private static boolean isRefusal(Throwable failure) {
        return isOfKind(failure, FailureKind.REFUSED);
    }

    private static boolean isRefusedWithA200(Throwable failure) {
        return isRefusal(failure) && ((UpstreamFailure) failure).status().orElse(0) / 100 == 2;
    }

    private static boolean isOfKind(Throwable failure, FailureKind kind) {
        return failure instanceof UpstreamFailure upstream && upstream.kind() == kind;
    }
}
