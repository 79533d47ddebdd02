package io.orgsync.model.tenancy;

import java.util.Set;

/**
 * Who calls, as the token says. Injected into resources; what is injected speaks of the current request only, so work
 * that outlives the answer takes a {@link #detached()} copy.
 */
public interface Caller {

    /** Whose records the caller sees. */
    OrganizationId organization();

    /** The token's subject. */
    String userId();

    /** The claim {@code name}, else {@code preferred_username}, else the subject. */
    String userName();

    /** All roles held, the included ones too. */
    Set<Role> roles();

    static Caller of(OrganizationId organization, String userId, String userName, Set<Role> roles) {
        return new KnownCaller(organization, userId, userName, Set.copyOf(roles));
    }

    /** A copy that stays right after the request has ended. */
    default Caller detached() {
        return of(organization(), userId(), userName(), roles());
    }
}
