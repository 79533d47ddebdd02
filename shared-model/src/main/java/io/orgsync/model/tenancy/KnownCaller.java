package io.orgsync.model.tenancy;

import java.util.Set;

record KnownCaller(OrganizationId organization, String userId, String userName, Set<Role> roles) implements Caller {}
