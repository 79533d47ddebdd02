package io.orgsync.pxc.keyresult;

import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Tells whether there is a Key Result. */
@ApplicationScoped
class KeyResultLookup {

    private final KeyResultRepository keyResults;

    KeyResultLookup(KeyResultRepository keyResults) {
        this.keyResults = keyResults;
    }

    /** Fails with {@link NotFound} when there is none. */
    Uni<Void> require(SqlClient transaction, OrganizationId organization, long id) {
        return keyResults
                .known(transaction, organization, Set.of(id))
                .onItem()
                .invoke(known -> {
                    if (known.isEmpty()) {
                        throw NotFound.of("key result");
                    }
                })
                .replaceWithVoid();
    }
}
