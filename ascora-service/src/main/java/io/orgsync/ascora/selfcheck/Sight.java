package io.orgsync.ascora.selfcheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.orgsync.ascora.upstream.AscoraJson;
import io.orgsync.model.upstream.JsonReply;
import io.orgsync.model.upstream.ReplyStructure;
import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.model.upstream.UpstreamResponse;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An answer that was looked at, or the reason why there was none.
 *
 * @param query of the request, as it may be told
 */
record Sight(String name, String path, String query, Optional<UpstreamResponse> answer, Optional<String> error) {

    /** The answer's JSON; the missing node when it is none. */
    JsonNode json() {
        try {
            return answer.filter(response -> response.body().length() > 0)
                    .map(JsonReply::any)
                    .orElse(MissingNode.getInstance());
        } catch (UpstreamFailure notJson) {
            return MissingNode.getInstance();
        }
    }

    AscoraJson object() {
        return new AscoraJson(json(), ZoneOffset.UTC);
    }

    /** The first element of a list, whether it comes bare or in an envelope; the missing node when it has none. */
    JsonNode first() {
        return list().path(0);
    }

    /** The list of the answer; the missing node when there is none. */
    JsonNode list() {
        return json().isArray() ? json() : object().member("results");
    }

    OptionalLong total() {
        return object().wholeNumber("totalRecords");
    }

    /** Status and shape in one line. */
    String shape() {
        return answer.map(response ->
                        response.status() + ", " + ReplyStructure.of(response).text())
                .orElseGet(() -> error.orElse("no answer"));
    }

    SelfCheckView.Look told() {
        Map<String, String> dates = DatePatterns.in(json());
        return new SelfCheckView.Look(
                name,
                "GET " + path + query,
                answer.map(UpstreamResponse::status),
                answer.map(response -> ReplyStructure.of(response).text()),
                dates,
                error);
    }
}
