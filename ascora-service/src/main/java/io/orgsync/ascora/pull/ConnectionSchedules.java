package io.orgsync.ascora.pull;

import io.orgsync.ascora.connection.AscoraConnectionRepository;
import io.orgsync.model.sync.ScheduleTarget;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What the engine asks when a connection's slot is due. */
@ApplicationScoped
class ConnectionSchedules implements ScheduleTarget {

    private static final Optional<String> NOT_CONNECTED = Optional.of("Ascora is not connected");

    private final AscoraConnectionRepository connections;

    ConnectionSchedules(AscoraConnectionRepository connections) {
        this.connections = connections;
    }

    /** A refused key is tried again at the next slot, since refusals may pass. */
    @Override
    public Uni<Optional<String>> reasonToSkip(SqlConnection transaction, OrganizationId organization, long subjectId) {
        return connections
                .byId(transaction, organization, subjectId)
                .map(found -> found.isPresent() ? Optional.empty() : NOT_CONNECTED);
    }

    @Override
    public Uni<Integer> totalSteps(SqlConnection transaction, OrganizationId organization, long subjectId) {
        return connections
                .byId(transaction, organization, subjectId)
                .map(found -> found.map(connection -> ConnectionStreams.switchedOn(
                                        connection.settings().syncSettings())
                                .size())
                        .orElse(0));
    }
}
