package io.orgsync.pxc.integration;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.util.List;

/**
 * What can be set about a connection to PXC. Every assumption about the upstream that is not proven is one of these.
 *
 * @param timezone where a day begins and ends for counting
 * @param requestsPerMinute 0 for no limit
 * @param billingAccounts the accounts to ask for; empty for the credential's own
 * @param states the states that are polled
 * @param unpolledStates the states whose changes are asked for too, but applied to stored orders only; empty to not ask
 * @param pageSize orders per page
 */
public record ConnectionConfig(
        ZoneId timezone,
        int requestsPerMinute,
        List<String> billingAccounts,
        List<String> states,
        List<String> unpolledStates,
        int pageSize,
        TokenMethod tokenMethod,
        SinceParameter sinceParameter,
        NewBuild newBuild) {

    public static final ConnectionConfig DEFAULT = new ConnectionConfig(
            ZoneId.of("Europe/London"),
            600,
            List.of(),
            List.of("held", "inProgress", "failed", "rejected"),
            List.of(
                    "acknowledged",
                    "pending",
                    "partial",
                    "assessingCancellation",
                    "pendingCancellation",
                    "completed",
                    "cancelled"),
            1000,
            TokenMethod.DEPLOYMENT,
            SinceParameter.LAST_UPDATE_SINCE,
            NewBuild.WIDE);

    /** How the token is asked for; {@code DEPLOYMENT} is what {@code PXC_TOKEN_METHOD} says. */
    public enum TokenMethod {
        DEPLOYMENT,
        POST,
        GET
    }

    /** The name of the filter by last update. */
    public enum SinceParameter {
        LAST_UPDATE_SINCE("lastUpdateSince"),
        LAST_UPDATE_GTE("lastUpdate.gte"),
        NONE("none");

        private final String word;

        SinceParameter(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Which provides of new lines count as New Build. */
    public enum NewBuild {
        WIDE("wide"),
        NARROW("narrow");

        private final String word;

        NewBuild(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Reads a stored configuration, which was validated when it was saved; what is absent has its default. */
    public static ConnectionConfig of(JsonObject json) {
        return new ConnectionConfig(
                json.containsKey("timezone") ? ZoneId.of(json.getString("timezone")) : DEFAULT.timezone(),
                json.getInteger("requestsPerMinute", DEFAULT.requestsPerMinute()),
                texts(json, "billingAccounts", DEFAULT.billingAccounts()),
                texts(json, "states", DEFAULT.states()),
                texts(json, "unpolledStates", DEFAULT.unpolledStates()),
                json.getInteger("pageSize", DEFAULT.pageSize()),
                json.containsKey("tokenMethod")
                        ? TokenMethod.valueOf(json.getString("tokenMethod"))
                        : DEFAULT.tokenMethod(),
                sinceParameter(json.getString("sinceParameter")),
                "narrow".equals(json.getString("newBuild")) ? NewBuild.NARROW : NewBuild.WIDE);
    }

    private static SinceParameter sinceParameter(String word) {
        for (SinceParameter parameter : SinceParameter.values()) {
            if (parameter.word().equals(word)) {
                return parameter;
            }
        }
        return DEFAULT.sinceParameter();
    }

    private static List<String> texts(JsonObject json, String name, List<String> absent) {
        JsonArray values = json.getJsonArray(name);
        return values == null ? absent : values.stream().map(String.class::cast).toList();
    }
}
