package io.orgsync.model.tenancy;

import io.orgsync.model.problem.JsonBody;
import io.orgsync.model.problem.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/**
 * Ids in paths, for request filters: an unknown one, or one of another organisation, is a 404 before the body is looked
 * at or a stream of events is opened.
 */
@ApplicationScoped
public class PathIds {

    private static final String NUMBER = "\\d{1,18}";

    private final Caller caller;
    private final OrganizationTransactions transactions;

    PathIds(Caller caller, OrganizationTransactions transactions) {
        this.caller = caller;
        this.transactions = transactions;
    }

    /** Finds what an id of the organisation names; how much of it is of no account. */
    public interface Lookup {
        Uni<? extends Optional<?>> find(SqlClient transaction, OrganizationId organization, long id);
    }

    /** Fails with {@link NotFound} unless the path's parameter is the number of something known. */
    public Uni<Void> require(ContainerRequestContext request, String parameter, String noun, Lookup lookup) {
        String id = request.getUriInfo().getPathParameters().getFirst(parameter);
        if (!id.matches(NUMBER)) {
            throw NotFound.of(noun);
        }
        OrganizationId organization = caller.organization();
        return transactions
                .inTransaction(
                        organization,
                        tx -> lookup.find(tx, organization, Long.parseLong(id)).map(Optional::isPresent))
                .invoke(known -> {
                    if (!known) {
                        throw NotFound.of(noun);
                    }
                })
                .replaceWithVoid();
    }

    /** The same for methods with a body: one of a media type that will be refused is refused first. */
    public Uni<Void> requireBeforeBody(ContainerRequestContext request, String parameter, String noun, Lookup lookup) {
        return JsonBody.isReadable(request)
                ? require(request, parameter, noun, lookup)
                : Uni.createFrom().voidItem();
    }
}
