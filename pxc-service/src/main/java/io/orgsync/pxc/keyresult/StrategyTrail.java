package io.orgsync.pxc.keyresult;

import io.orgsync.model.activity.NewActivity;
import io.orgsync.model.tenancy.Caller;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** What the audit trail says of objectives and Key Results that people edit. */
public final class StrategyTrail {

    /** The entity type of Key Results' rows. */
    public static final String KEY_RESULT = "key_result";

    /** The entity type of objectives' rows. */
    public static final String OBJECTIVE = "objective";

    private StrategyTrail() {}

    static NewActivity created(Caller caller, Objective objective) {
        return row("creation", caller, OBJECTIVE, objective.id, "Created objective " + objective.title);
    }

    static NewActivity created(Caller caller, KeyResult keyResult) {
        return row("creation", caller, KEY_RESULT, keyResult.id, "Created key result " + keyResult.title);
    }

    static NewActivity changed(Caller caller, KeyResult keyResult) {
        return row("status_change", caller, KEY_RESULT, keyResult.id, "Updated key result " + keyResult.title);
    }

    static NewActivity moved(Caller caller, long id, String title, BigDecimal oldValue, BigDecimal newValue) {
        String from = DecimalText.Form.write(oldValue);
        String to = DecimalText.Form.write(newValue);
        JsonObject metadata = new JsonObject().put("oldValue", from).put("newValue", to);
        return row("kpi_update", caller, KEY_RESULT, id, "Moved " + title + " from " + from + " to " + to, metadata);
    }

    private static NewActivity row(String actionType, Caller caller, String entity, long id, String description) {
        return row(actionType, caller, entity, id, description, new JsonObject());
    }

    private static NewActivity row(
            String actionType, Caller caller, String entity, long id, String description, JsonObject metadata) {
        NewActivity.Actor actor = new NewActivity.Actor(caller.userId(), caller.userName());
        return new NewActivity(actionType, entity, OptionalLong.of(id), Optional.of(actor), description, metadata);
    }
}
