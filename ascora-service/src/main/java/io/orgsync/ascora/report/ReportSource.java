package io.orgsync.ascora.report;

import io.orgsync.model.credential.Secret;
import io.orgsync.model.problem.UpstreamProblem;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.upstream.ConnectionSettings;
import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.JsonReply;
import io.orgsync.model.upstream.RequestBudget;
import io.orgsync.model.upstream.RetryPolicy;
import io.orgsync.model.upstream.UpstreamCall;
import io.orgsync.model.upstream.UpstreamCalls;
import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.model.upstream.UpstreamRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The platform's own API of reports, asked in the caller's name. Nothing of it is stored. */
@ApplicationScoped
class ReportSource {

    private static final String NAME = "The report service";
    private static final int LARGEST = 1024 * 1024;

    private final UpstreamCalls calls;
    private final ReportConfig config;

    ReportSource(UpstreamCalls calls, ReportConfig config) {
        this.calls = calls;
        this.config = config;
    }

    /**
     * The report; empty when the API doesn't know it, or none is configured. Fails with {@link UpstreamProblem} when it
     * gives no usable answer.
     *
     * @param authorization the caller's header, which goes nowhere else
     */
    Uni<Optional<Report>> find(OrganizationId organization, UUID id, Secret authorization) {
        return config.apiUrl()
                .map(base -> ask(organization, address(base, id), authorization))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static URI address(URI base, UUID id) {
        return URI.create(base.toString().replaceAll("/+$", "") + "/" + id);
    }

    private Uni<Optional<Report>> ask(OrganizationId organization, URI address, Secret authorization) {
        UpstreamRequest request = UpstreamRequest.get("read-report", address)
                .header("Authorization", authorization.reveal())
                .header("Accept", "application/json")
                .timeLimit(config.timeout())
                .maxResponseBytes(LARGEST)
                .build();
        return call(organization)
                .send(request)
                .map(reply -> Optional.of(ReportReader.read(JsonReply.object(reply))))
                .onFailure(ReportSource::isNotFound)
                .recoverWithItem(Optional.empty())
                .onFailure(UpstreamFailure.class)
                .transform(ReportSource::problem);
    }

    /** A breaker per organisation: one whose tokens are refused must not shut out the others. */
    private UpstreamCall call(OrganizationId organization) {
        return calls.forConnection(
                ConnectionSettings.of("reports", "reports:" + organization, RequestBudget.unlimited())
                        .withRetry(RetryPolicy.once()));
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof UpstreamFailure upstream && upstream.kind() == FailureKind.NOT_FOUND;
    }

    private static UpstreamProblem problem(UpstreamFailure failure) {
        return switch (failure.kind()) {
            case UNAUTHORIZED, FORBIDDEN ->
                UpstreamProblem.unauthorized(NAME, "It does not let this caller read the report.");
            case REFUSED -> UpstreamProblem.failed(NAME);
            default -> UpstreamProblem.of(NAME, failure, Clock.systemUTC().instant());
        };
    }
}
