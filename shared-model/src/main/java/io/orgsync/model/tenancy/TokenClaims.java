package io.orgsync.model.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads a caller out of a verified token. */
@ApplicationScoped
class TokenClaims {

    private final String organizationClaim;

    TokenClaims(@ConfigProperty(name = "org.claim", defaultValue = "organizationId") String organizationClaim) {
        this.organizationClaim = organizationClaim;
    }

    /** Empty when the token names no organisation by UUID, or no user. */
    Optional<Caller> caller(JsonWebToken token, Set<Role> roles) {
        return organization(token).flatMap(organization -> user(token, organization, roles));
    }

    private Optional<OrganizationId> organization(JsonWebToken token) {
        return text(token, organizationClaim).flatMap(OrganizationId::parse);
    }

    private static Optional<Caller> user(JsonWebToken token, OrganizationId organization, Set<Role> roles) {
        return text(token, "sub").map(userId -> Caller.of(organization, userId, nameOf(token, userId), roles));
    }

    private static String nameOf(JsonWebToken token, String userId) {
        return text(token, "name").or(() -> text(token, "preferred_username")).orElse(userId);
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        return token.claim(claim)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank());
    }
}
