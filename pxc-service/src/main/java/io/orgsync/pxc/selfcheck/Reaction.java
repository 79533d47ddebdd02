package io.orgsync.pxc.selfcheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.model.upstream.UpstreamResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * What came of a question. It may hold values and stays in this package.
 *
 * @param reply with any status; empty when there was none
 * @param failure what a caller of the client would have met; empty for a usable answer
 */
record Reaction(Optional<UpstreamResponse> reply, Optional<UpstreamFailure> failure, Duration took) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Reaction answered(UpstreamResponse reply, Duration took) {
        return new Reaction(Optional.of(reply), Optional.empty(), took);
    }

    static Reaction failed(UpstreamFailure failure, Duration took) {
        return new Reaction(failure.reply(), Optional.of(failure), took);
    }

    /** 0 without a reply. */
    int status() {
        return reply.map(UpstreamResponse::status).orElse(0);
    }

    boolean isGood() {
        return failure.isEmpty();
    }

    boolean failedAs(FailureKind kind) {
        return failure.filter(known -> known.kind() == kind).isPresent();
    }

    Optional<JsonNode> json() {
        try {
            return reply.isEmpty()
                    ? Optional.empty()
                    : Optional.of(JSON.readTree(reply.get().body().getBytes())).filter(node -> !node.isMissingNode());
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** How many orders a list brought; -1 when it brought no list. */
    int rows() {
        return isGood() ? json().filter(JsonNode::isArray).map(JsonNode::size).orElse(-1) : -1;
    }

    /** The first order of a list, or the order itself. */
    Optional<JsonNode> order() {
        return isGood()
                ? json().map(node -> node.isArray() ? node.path(0) : node).filter(JsonNode::isObject)
                : Optional.empty();
    }
}
