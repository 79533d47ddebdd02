package io.orgsync.pxc.artemis;

import io.orgsync.model.credential.Secret;
import io.orgsync.model.upstream.UpstreamCall;
import io.orgsync.model.upstream.UpstreamRequest;
import io.orgsync.model.upstream.UpstreamRequestBuilder;
import io.orgsync.model.upstream.UpstreamResponse;
import io.orgsync.model.upstream.UriText;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks PXC single questions for a self-check: nothing is asked twice, and the answers come as they are. Every method fails
 * with {@link io.orgsync.model.upstream.UpstreamFailure}.
 */
public final class ArtemisProbe {

    private final UpstreamCall call;
    private final String clientId;
    private final Secret clientSecret;
    private final ArtemisConfig config;
    private Optional<Token> token = Optional.empty();

    ArtemisProbe(UpstreamCall call, String clientId, Secret clientSecret, ArtemisConfig config) {
        this.call = call;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.config = config;
    }

    /** Asks for a token, which stays in here; an answer without one is a failure. */
    public Uni<UpstreamResponse> token(ArtemisConfig.TokenMethod method, Duration limit) {
        URI address = URI.create(UriText.withoutSlash(config.authUrl()) + "/token");
        UpstreamRequestBuilder request = method == ArtemisConfig.TokenMethod.POST
                ? UpstreamRequest.post("check-token", address)
                : UpstreamRequest.get("check-token", address);
        return call.send(request.header("client_id", clientId)
                        .header("client_secret", clientSecret.reveal())
                        .header("Accept", "application/json")
                        .timeLimit(limit)
                        .build())
                .invoke(response -> token =
                        Optional.of(TokenReply.read(response, Clock.systemUTC().instant())));
    }

    /** A list with these parameters, the several values of one separated by bare commas. */
    public Uni<UpstreamResponse> list(Map<String, List<String>> parameters, Duration limit) {
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + UriText.list(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return get("/productOrder?" + query, limit);
    }

    /** One order. */
    public Uni<UpstreamResponse> order(String id, Duration limit) {
        return get("/productOrder/" + UriText.encode(id), limit);
    }

    private Uni<UpstreamResponse> get(String path, Duration limit) {
        URI address = URI.create(UriText.withoutSlash(config.ordersUrl()) + path);
        return call.send(UpstreamRequest.get("check-orders", address)
                .header("Authorization", "Bearer " + token.orElseThrow().jwt().reveal())
                .header("Accept", "application/json")
                .timeLimit(limit)
                .build());
    }
}
