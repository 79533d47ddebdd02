package io.orgsync.pxc.artemis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.sync.RequestBudgetRepository;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.upstream.ConnectionSettings;
import io.orgsync.model.upstream.RetryPolicy;
import io.orgsync.model.upstream.UpstreamCall;
import io.orgsync.model.upstream.UpstreamCalls;
import io.orgsync.model.upstream.UpstreamRequest;
import io.orgsync.model.upstream.UpstreamRequestBuilder;
import io.orgsync.model.upstream.UriText;
import io.orgsync.pxc.integration.ConnectionConfig;
import io.orgsync.pxc.integration.PxcConnection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Makes the client of each connection; tokens are shared by the clients of one connection in this pod. */
@ApplicationScoped
public class ArtemisClients {

    private static final Duration TOKENS_KEPT = Duration.ofHours(2);
    private static final RetryPolicy ONCE_AND_NOW = new RetryPolicy(
            1,
            RetryPolicy.once().baseDelay(),
            RetryPolicy.once().maxDelay(),
            RetryPolicy.once().jitter(),
            Duration.ofSeconds(1));

    private final UpstreamCalls calls;
    private final RequestBudgetRepository budgets;
    private final ArtemisConfig config;
    private final RetryConfig retries;
    private final Clock clock = Clock.systemUTC();
    private final Cache<Credentials, TokenCache> tokens =
            Caffeine.newBuilder().expireAfterAccess(TOKENS_KEPT).build();

    ArtemisClients(UpstreamCalls calls, RequestBudgetRepository budgets, ArtemisConfig config, RetryConfig retries) {
        this.calls = calls;
        this.budgets = budgets;
        this.config = config;
        this.retries = retries;
    }

    /** The client that runs use: with retries, and the token that is at hand. */
    public ArtemisClient of(PxcConnection connection) {
        UpstreamCall call = call(connection, retries.policy());
        TokenCache cache = tokens.get(
                new Credentials(connection),
                credentials -> new TokenCache(() -> fetch(call, credentials, method(connection)), clock));
        return client(connection, call, cache);
    }

    /** A client for testing a connection: a token of its own, and every call is made once. */
    public ArtemisClient forTest(PxcConnection connection) {
        UpstreamCall call = call(connection, RetryPolicy.once());
        Credentials credentials = new Credentials(connection);
        return client(connection, call, new TokenCache(() -> fetch(call, credentials, method(connection)), clock));
    }

    /**
     * What a self-check asks with: every call is made once, behind the connection's breaker, and none when the budget has
     * no place for it now.
     */
    public ArtemisProbe forSelfCheck(PxcConnection connection) {
        return new ArtemisProbe(
                call(connection, ONCE_AND_NOW), connection.clientId(), connection.clientSecret(), config);
    }

    /** How the token of a connection is asked for. */
    public ArtemisConfig.TokenMethod tokenMethod(PxcConnection connection) {
        return method(connection);
    }

    private ArtemisClient client(PxcConnection connection, UpstreamCall call, TokenCache cache) {
        return new ArtemisClient(
                call, cache, config, connection.config().sinceParameter().word());
    }

    private UpstreamCall call(PxcConnection connection, RetryPolicy retry) {
        var budget = budgets.of(
                connection.organization(), connection.key(), connection.config().requestsPerMinute());
        return calls.forConnection(
                ConnectionSettings.of("pxc", connection.key(), budget).withRetry(retry));
    }

    private ArtemisConfig.TokenMethod method(PxcConnection connection) {
        ConnectionConfig.TokenMethod wanted = connection.config().tokenMethod();
        return wanted == ConnectionConfig.TokenMethod.DEPLOYMENT
                ? config.tokenMethod()
                : ArtemisConfig.TokenMethod.valueOf(wanted.name());
    }

    private Uni<Token> fetch(UpstreamCall call, Credentials credentials, ArtemisConfig.TokenMethod method) {
        URI address = URI.create(UriText.withoutSlash(config.authUrl()) + "/token");
        UpstreamRequestBuilder request = method == ArtemisConfig.TokenMethod.POST
                ? UpstreamRequest.post("token", address).idempotent(true)
                : UpstreamRequest.get("token", address);
        return call.send(request.header("client_id", credentials.clientId())
                        .header("client_secret", credentials.clientSecret().reveal())
                        .header("Accept", "application/json")
                        .timeLimit(config.tokenTimeout())
                        .build())
                .map(response -> TokenReply.read(response, clock.instant()));
    }

    /** Whoever changes the credentials gets a token cache of their own. */
    private record Credentials(
            OrganizationId organization, long integrationId, String clientId, Secret clientSecret, String method) {

        Credentials(PxcConnection connection) {
            this(
                    connection.organization(),
                    connection.integrationId(),
                    connection.clientId(),
                    connection.clientSecret(),
                    connection.config().tokenMethod().name());
        }
    }
}
