package io.orgsync.model.upstream;

import io.netty.handler.codec.DecoderException;
import io.netty.handler.proxy.ProxyConnectException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says in our own words what went wrong between us and the upstream; the causes' words may quote it. */
final class HttpFault {

    private static final int DEEPEST_CAUSE = 10;

    private HttpFault() {}

    static UpstreamFailure of(Throwable cause) {
        if (has(cause, ProxyConnectException.class)) {
            return UpstreamFailure.of(FailureKind.CONNECTION_FAILED, "The proxy made no connection to the upstream.")
                    .withAdvice("Ask whoever runs the proxy (EGRESS_PROXY) whether it lets this host through.")
                    .withNothingSent();
        }
        if (has(cause, SSLException.class)) {
            return UpstreamFailure.of(
                            FailureKind.CONNECTION_FAILED, "No trusted connection to the upstream could be made.")
                    .withAdvice(
                            "Check the upstream's certificate and its host name; a private authority can be trusted for"
                                    + " a connection.");
        }
        if (has(cause, DecoderException.class) || has(cause, IllegalArgumentException.class)) {
            return UpstreamFailure.of(FailureKind.CONTRACT_VIOLATION, "The upstream did not answer in proper HTTP.");
        }
        return UpstreamFailure.of(
                FailureKind.CONNECTION_FAILED, "The connection to the upstream could not be made or broke off.");
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(type::isInstance);
    }
}
