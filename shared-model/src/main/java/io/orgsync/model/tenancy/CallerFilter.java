package io.orgsync.model.tenancy;

import io.orgsync.model.logging.LogFields;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.problem.Unauthenticated;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The first checks of every request below {@code /api}: the token, the organisation in the path, the caller's limit. They come
 * before routing, so that neither paths, methods, media types nor bodies answer to strangers.
 */
class CallerFilter {

    private static final Pattern ORGANIZATION_PATH = Pattern.compile("/api/organizations/([^/]+)(/.*)?");
    private static final Pattern MATRIX_PARAMETER = Pattern.compile(";[^/]*");

    private final CurrentIdentityAssociation identities;
    private final RequestCaller requestCaller;
    private final CallerLimit limit;
    private final TenancyConfig config;

    CallerFilter(
            CurrentIdentityAssociation identities,
            RequestCaller requestCaller,
            CallerLimit limit,
            TenancyConfig config) {
        this.identities = identities;
        this.requestCaller = requestCaller;
        this.limit = limit;
        this.config = config;
    }

    @ServerRequestFilter(preMatching = true)
    Uni<Void> check(RoutingContext request) {
        // As routing sees it: without dots, doubled slashes and matrix parameters.
        String path = MATRIX_PARAMETER.matcher(request.normalizedPath()).replaceAll("");
        return needsToken(path)
                ? identities
                        .getDeferredIdentity()
                        .invoke(identity -> admit(identity, path))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private boolean needsToken(String path) {
        boolean api = path.equals("/api") || path.startsWith("/api/");
        return api && config.openPaths().stream().noneMatch(path::startsWith);
    }

    private void admit(SecurityIdentity identity, String path) {
        Caller caller = Optional.<Caller>ofNullable(identity.getAttribute(RoleHierarchy.CALLER))
                .orElseThrow(Unauthenticated::new);
        requireOwn(caller, path);
        requestCaller.is(caller);
        LogFields.ofOrganization(caller.organization());
        limit.admit(caller);
    }

    private static void requireOwn(Caller caller, String path) {
        Matcher named = ORGANIZATION_PATH.matcher(path);
        if (named.matches() && !isOwn(caller, named.group(1))) {
            throw NotFound.of("organisation");
        }
    }

    private static boolean isOwn(Caller caller, String organization) {
        return OrganizationId.parse(organization)
                .filter(caller.organization()::equals)
                .isPresent();
    }
}
