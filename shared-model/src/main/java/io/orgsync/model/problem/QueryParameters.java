package io.orgsync.model.problem;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Shipped front ends send every filter they know, mostly empty: an empty query parameter counts as absent. */
class QueryParameters {

    @ServerRequestFilter(preMatching = true)
    void dropEmpty(RoutingContext request) {
        MultiMap parameters = request.queryParams();
        List<String> empty = parameters.entries().stream()
                .filter(parameter -> parameter.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        empty.forEach(parameters::remove);
    }
}
