package io.orgsync.pxc.workflow;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.function.Function;

/**
 * What a step did.
 *
 * @param writes what it still has to write; done in the transaction that moves the step pointer, so that it happens
 *     exactly once; its answer is the step's output
 * @param passOver how many of the following steps are not executed
 */
record StepResult(Function<SqlConnection, Uni<JsonObject>> writes, int passOver) {

    StepResult(Function<SqlConnection, Uni<JsonObject>> writes) {
        this(writes, 0);
    }

    static StepResult of(JsonObject output) {
        return of(output, 0);
    }

    static StepResult of(JsonObject output, int passOver) {
        return new StepResult(transaction -> Uni.createFrom().item(output), passOver);
    }
}
