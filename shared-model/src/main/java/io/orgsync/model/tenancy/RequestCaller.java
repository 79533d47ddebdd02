package io.orgsync.model.tenancy;

import io.orgsync.model.problem.Unauthenticated;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;

/** The caller of the current request, once {@link CallerFilter} has seen the token. */
@RequestScoped
class RequestCaller implements Caller {

    private Optional<Caller> known = Optional.empty();

    void is(Caller caller) {
        known = Optional.of(caller);
    }

    private Caller known() {
        return known.orElseThrow(Unauthenticated::new);
    }

    @Override
    public OrganizationId organization() {
        return known().organization();
    }

    @Override
    public String userId() {
        return known().userId();
    }

    @Override
    public String userName() {
        return known().userName();
    }

    @Override
    public Set<Role> roles() {
        return known().roles();
    }
}
