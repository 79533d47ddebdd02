package io.orgsync.pxc.integration;

import io.orgsync.model.activity.NewActivity;
import io.orgsync.model.tenancy.Caller;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** What the audit trail says of integrations. */
public final class IntegrationTrail {

    /** The entity type of the rows. */
    public static final String ENTITY = "integration";

    private IntegrationTrail() {}

    static NewActivity created(Caller caller, Integration integration, CredentialOrigin origin) {
        String description = "Created pxc integration " + integration.name + origin.words();
        return row("creation", caller, integration.id, description, of(integration));
    }

    static NewActivity updated(Caller caller, Integration integration, CredentialOrigin origin) {
        String description = "Updated pxc integration " + integration.name + origin.words();
        return row("status_change", caller, integration.id, description, of(integration));
    }

    static NewActivity deleted(Caller caller, Integration integration, Leftovers leftovers) {
        return row(
                "deletion",
                caller,
                integration.id,
                "Deleted pxc integration " + integration.name,
                of(integration).put("purged", leftovers == Leftovers.PURGED));
    }

    static NewActivity tested(Caller caller, long integrationId, ConnectionTestResult result) {
        return row(
                "status_change",
                caller,
                integrationId,
                "Tested pxc connection: " + result.status().word(),
                new JsonObject().put("status", result.status().word()).put("success", result.success()));
    }

    /** @param calls how many questions PXC was asked */
    public static NewActivity checked(Caller caller, long integrationId, boolean complete, int calls) {
        return row(
                "status_change",
                caller,
                integrationId,
                "Checked how pxc answers: " + calls + " questions",
                new JsonObject().put("calls", calls).put("complete", complete));
    }

    /** @param actions how many actions the catalogue has */
    public static NewActivity imported(Caller caller, long integrationId, int actions) {
        return row(
                "status_change",
                caller,
                integrationId,
                "Imported the pxc catalogue: " + actions + " actions",
                new JsonObject().put("actionsImported", actions).put("triggersImported", 0));
    }

    private static JsonObject of(Integration integration) {
        return new JsonObject()
                .put("platformType", integration.platformType)
                .put("name", integration.name)
                .put("hasCredentials", integration.hasCredentials());
    }

    private static NewActivity row(
            String actionType, Caller caller, long integrationId, String description, JsonObject metadata) {
        NewActivity.Actor actor = new NewActivity.Actor(caller.userId(), caller.userName());
        return new NewActivity(
                actionType, ENTITY, OptionalLong.of(integrationId), Optional.of(actor), description, metadata);
    }
}
