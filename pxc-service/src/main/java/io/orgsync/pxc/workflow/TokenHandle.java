package io.orgsync.pxc.workflow;

import io.orgsync.pxc.integration.PxcConnection;
import io.vertx.core.json.JsonObject;

/**
 * What stands in workflows for a token: a text that says whose token it is and is worth nothing. The client keeps the
 * token itself, so a step needs no handle; where one is given it must be the connection's.
 */
final class TokenHandle {

    static final String MEMBER = "partnerJWT";

    private static final String TOKEN = "token";

    private TokenHandle() {}

    static String of(PxcConnection connection) {
        return "handle:" + connection.key();
    }

    /** A token's text has no place in a definition, where everybody could read it. */
    static void check(StepCheck parameters) {
        if (parameters.has(TOKEN) && !Placeholders.alone(parameters.members().getValue(TOKEN))) {
            parameters.refuse(TOKEN, "must be a variable that authenticate_pxc sets, never a token's text");
        }
    }

    /** Accepts the handle and, as older definitions have it, the whole output of the step that made it. */
    static void require(PxcConnection connection, JsonObject parameters) {
        Object given = parameters.getValue(TOKEN);
        Object handle = given instanceof JsonObject output ? output.getValue(MEMBER) : given;
        if (handle != null && !handle.equals(of(connection))) {
            throw StepFailedException.misconfigured("token is not what authenticate_pxc puts out for this connection");
        }
    }
}
