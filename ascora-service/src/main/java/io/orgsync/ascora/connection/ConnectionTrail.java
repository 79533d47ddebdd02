package io.orgsync.ascora.connection;

import io.orgsync.model.activity.NewActivity;
import io.orgsync.model.tenancy.Caller;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the audit trail says of connections. */
public final class ConnectionTrail {

    /** The entity type of the rows; their entity id is the connection's number. */
    public static final String ENTITY = "integration";

    private ConnectionTrail() {}

    static NewActivity connected(Caller caller, ConnectionRow row) {
        return row("creation", caller, row, "Connected Ascora", of(row));
    }

    static NewActivity disconnected(Caller caller, ConnectionRow row) {
        return row("deletion", caller, row, "Disconnected Ascora", of(row));
    }

    /** @param members the names of what was given */
    static NewActivity configured(Caller caller, ConnectionRow row, List<String> members) {
        return row(
                "status_change",
                caller,
                row,
                "Changed the settings of Ascora",
                of(row).put("changed", new JsonArray(members)));
    }

    static NewActivity accountConfirmed(Caller caller, ConnectionRow row) {
        return row("status_change", caller, row, "Confirmed the changed account of Ascora", of(row));
    }

    static NewActivity tested(Caller caller, ConnectionRow row, ConnectionStatus status) {
        return row(
                "status_change",
                caller,
                row,
                "Tested the Ascora connection: " + status.word(),
                of(row).put("status", status.word()));
    }

    private static JsonObject of(ConnectionRow row) {
        return new JsonObject()
                .put("integrationId", row.id().toString())
                .put("apiUrl", row.apiUrl().toString())
                .put("companyCode", row.companyCode());
    }

    private static NewActivity row(
            String actionType, Caller caller, ConnectionRow row, String description, JsonObject metadata) {
        NewActivity.Actor actor = new NewActivity.Actor(caller.userId(), caller.userName());
        return new NewActivity(
                actionType, ENTITY, OptionalLong.of(row.number()), Optional.of(actor), description, metadata);
    }
}
