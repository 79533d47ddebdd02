package io.orgsync.model.tenancy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The door to rows of an organisation through Hibernate Reactive, for what people edit. Reads too run in a transaction:
 * the organisation is a setting of the transaction, and without it row-level security shows no row. Must be called from
 * an event loop, as every request and every tick is.
 */
@ApplicationScoped
public class OrganizationSessions {

    /** Runs the work in one session and one transaction of the organisation. */
    public <T> Uni<T> inTransaction(OrganizationId organization, Function<Mutiny.Session, Uni<T>> work) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> enter(session, organization).chain(() -> work.apply(session))));
    }

    private static Uni<Void> enter(Mutiny.Session session, OrganizationId organization) {
        return session.createNativeQuery("select set_config('app.organization_id', ?1, true)", String.class)
                .setParameter(1, organization.toString())
                .getSingleResult()
                .replaceWithVoid();
    }
}
