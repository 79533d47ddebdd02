package io.orgsync.pxc.selfcheck;

import io.orgsync.model.upstream.UriText;
import io.orgsync.pxc.integration.PxcConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parameters of the questions that are lists: always one order of the connection's own billing account. */
final class ListQuestions {

    /** No order has it: it has the form of a UUID and names its purpose. */
    static final String UNKNOWN_ID = "00000000-self-check-0000-000000000000";

    /** Beyond what a list of one partner's orders in a few states is likely to have, and beyond likely caps. */
    static final int FAR_OFFSET = 100_000;

    private static final List<String> FIELDS = List.of("id", "state", "lastUpdate");
    private static final Duration FAR_FUTURE = Duration.ofDays(3_650);

    private final PxcConnection connection;

    ListQuestions(PxcConnection connection) {
        this.connection = connection;
    }

    Map<String, List<String>> parameters(Question question) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("limit", List.of("1"));
        parameters.put("offset", List.of("0"));
        parameters.put("fields", FIELDS);
        parameters.put("billingAccount.id", List.of(connection.billingAccounts().get(0)));
        parameters.put("state", connection.config().states());
        change(parameters, question);
        return parameters;
    }

    private void change(Map<String, List<String>> parameters, Question question) {
        switch (question) {
            case LIST_WITHOUT_FIELDS -> parameters.remove("fields");
            case LIST_WITH_ITEMS -> parameters.put("fields", List.of("id", "state", "lastUpdate", "productOrderItem"));
            case LAST_UPDATE_SINCE -> parameters.put("lastUpdateSince", farFuture());
            case LAST_UPDATE_GTE -> parameters.put("lastUpdate.gte", farFuture());
            case LIST_WITHOUT_STATES -> parameters.remove("state");
            case LIST_WITH_CAPITAL_STATES ->
                parameters.put("state", capital(connection.config().states()));
            case LIST_AT_FAR_OFFSET -> parameters.put("offset", List.of(Integer.toString(FAR_OFFSET)));
            case TOKEN, TOKEN_BY_THE_OTHER_METHOD, LIST_OF_ONE, KNOWN_ORDER, UNKNOWN_ORDER -> {
                // Asked as they are.
            }
        }
    }

    private static List<String> farFuture() {
        return List.of(UriText.millis(Instant.now().plus(FAR_FUTURE)));
    }

    private static List<String> capital(List<String> states) {
        return states.stream()
                .map(state -> state.substring(0, 1).toUpperCase(Locale.ROOT) + state.substring(1))
                .toList();
    }
}
