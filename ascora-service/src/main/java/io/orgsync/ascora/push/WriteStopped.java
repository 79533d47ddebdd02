package io.orgsync.ascora.push;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.function.Function;

/** A kind won't send a write as things are, and has sent nothing: the write has failed. */
public final class WriteStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient Function<SqlConnection, Uni<JsonObject>> consequence;

    /**
     * Stops a write.
     *
     * @param consequence what is written in the transaction in which the write fails; answers what its row keeps
     */
    public WriteStopped(Reason reason, Function<SqlConnection, Uni<JsonObject>> consequence) {
        super(reason.message());
        this.reason = reason;
        this.consequence = consequence;
    }

    /** Stops a write for a reason, of which nothing else follows. */
    public WriteStopped(Reason reason) {
        this(reason, transaction -> Uni.createFrom().item(new JsonObject()));
    }

    Reason reason() {
        return reason;
    }

    Uni<JsonObject> consequence(SqlConnection transaction) {
        return consequence.apply(transaction);
    }
}
