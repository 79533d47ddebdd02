package io.orgsync.model.tenancy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives an authenticated identity its {@link Caller} and the roles that its roles include; refuses tokens without one. */
@ApplicationScoped
public class RoleHierarchy implements SecurityIdentityAugmentor {

    static final String CALLER = "caller";

    private final TokenClaims claims;

    RoleHierarchy(TokenClaims claims) {
        this.claims = claims;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.isAnonymous()
                ? Uni.createFrom().item(identity)
                : Uni.createFrom().item(() -> known(identity));
    }

    private SecurityIdentity known(SecurityIdentity identity) {
        Caller caller = callerOf(identity);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addRoles(groups(caller.roles()))
                .addAttributes(identity.getAttributes())
                .addAttribute(CALLER, caller)
                .build();
    }

    private Caller callerOf(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return claims.caller(token, Role.ofGroups(identity.getRoles()))
                    .orElseThrow(() -> new AuthenticationFailedException("The token names no organisation or user"));
        }
        throw new AuthenticationFailedException("Only bearer tokens are taken");
    }

    private static Set<String> groups(Set<Role> roles) {
        return roles.stream().map(Role::group).collect(Collectors.toUnmodifiableSet());
    }
}
