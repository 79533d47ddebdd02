package io.orgsync.model.tenancy;

import java.util.Set;

/**
 * Who calls, as the token says. Injectable into resources, where it exists for every authenticated request.
 *
 * @param organization whose records the caller sees
 * @param userId the token's subject
 * @param userName the claim {@code name}, else {@code preferred_username}, else the subject
 * @param roles all roles held, the included ones too
 */
public record Caller(OrganizationId organization, String userId, String userName, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }
}
