package io.orgsync.pxc.workflow;

import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.OptionalLong;

/**
 * Steps that may be stored once their references are known to be the organisation's.
 *
 * @param integrationId the connection that they use, if they use one
 */
record CheckedDefinition(JsonArray steps, OptionalLong integrationId, List<DefinitionFindings.Reference> references) {}
