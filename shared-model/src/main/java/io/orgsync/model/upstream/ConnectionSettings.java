package io.orgsync.model.upstream;

import java.util.Objects;
import java.util.Optional;

/**
 * What the calls of one connection have in common.
 *
 * @param upstream the upstream's name in metrics, such as {@code pxc}
 * @param connectionKey what the circuit breaker is shared by: the connection's unchanging id
 * @param budget the requests that may be sent
 * @param retry how failures are repeated
 * @param trustedCertificates further authorities to trust, as PEM text; verification itself is never switched off
 */
public record ConnectionSettings(
        String upstream,
        String connectionKey,
        RequestBudget budget,
        RetryPolicy retry,
        Optional<String> trustedCertificates) {

    public ConnectionSettings {
        Objects.requireNonNull(upstream, "upstream");
        Objects.requireNonNull(connectionKey, "connectionKey");
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(retry, "retry");
        Objects.requireNonNull(trustedCertificates, "trustedCertificates");
    }

    /** The standard retries and the authorities that Java trusts. */
    public static ConnectionSettings of(String upstream, String connectionKey, RequestBudget budget) {
        return new ConnectionSettings(upstream, connectionKey, budget, RetryPolicy.standard(), Optional.empty());
    }

    public ConnectionSettings withRetry(RetryPolicy policy) {
        return new ConnectionSettings(upstream, connectionKey, budget, policy, trustedCertificates);
    }

    /** Trusts the authorities of a PEM text besides Java's own. */
    public ConnectionSettings withTrustedCertificates(String pem) {
        return new ConnectionSettings(upstream, connectionKey, budget, retry, Optional.of(pem));
    }
}
