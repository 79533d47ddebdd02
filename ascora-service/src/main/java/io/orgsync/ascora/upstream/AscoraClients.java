package io.orgsync.ascora.upstream;

import io.orgsync.ascora.upstream.AscoraClient.TimeLimits;
import io.orgsync.model.sync.RequestBudgetRepository;
import io.orgsync.model.upstream.ConnectionSettings;
import io.orgsync.model.upstream.RetryPolicy;
import io.orgsync.model.upstream.UpstreamCall;
import io.orgsync.model.upstream.UpstreamCalls;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the client of each connection. */
@ApplicationScoped
public class AscoraClients {

    private final UpstreamCalls calls;
    private final RequestBudgetRepository budgets;
    private final AscoraConfig config;
    private final RetryConfig retries;
    private final InteractiveConfig interactive;

    AscoraClients(
            UpstreamCalls calls,
            RequestBudgetRepository budgets,
            AscoraConfig config,
            RetryConfig retries,
            InteractiveConfig interactive) {
        this.calls = calls;
        this.budgets = budgets;
        this.config = config;
        this.retries = retries;
        this.interactive = interactive;
    }

    /** The client that runs use, with time and patience. */
    public AscoraClient of(AscoraAccount account) {
        return client(account, retries.policy(), TimeLimits.of(config));
    }

    /** The client for a caller who waits; see {@link InteractiveCalls}. */
    AscoraClient interactive(AscoraAccount account) {
        return client(account, interactive.policy(), TimeLimits.allOf(interactive.tryTimeLimit()));
    }

    /** Forgets a connection's circuit breaker, as after its key or address was changed. */
    public void forget(String connectionKey) {
        calls.forget(connectionKey);
    }

    private AscoraClient client(AscoraAccount account, RetryPolicy retry, TimeLimits limits) {
        return new AscoraClient(call(account, retry), account, limits, config.pageSize());
    }

    private UpstreamCall call(AscoraAccount account, RetryPolicy retry) {
        var budget = budgets.of(account.organization(), account.key(), account.requestsPerMinute());
        ConnectionSettings settings =
                ConnectionSettings.of("ascora", account.key(), budget).withRetry(retry);
        return calls.forConnection(config.trustedCertificates()
                .map(settings::withTrustedCertificates)
                .orElse(settings));
    }
}
