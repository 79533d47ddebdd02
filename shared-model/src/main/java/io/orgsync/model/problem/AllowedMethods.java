package io.orgsync.model.problem;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** The methods that an address takes. RFC 9110 wants them in every 405; the framework knows and doesn't tell. */
final class AllowedMethods {

    private AllowedMethods() {}

    static Set<String> ofCurrentRequest() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        RequestMapper<InitialMatch> classes =
                new RequestMapper<>(request.getDeployment().getClassMappers());
        RequestMapper.RequestMatch<InitialMatch> match = classes.map(request.getPathWithoutPrefix());
        Set<String> methods = new TreeSet<>();
        while (match != null) {
            methods.addAll(methods(match));
            match = classes.continueMatching(request.getPathWithoutPrefix(), match);
        }
        return methods;
    }

    private static Set<String> methods(RequestMapper.RequestMatch<InitialMatch> match) {
        Set<String> methods = new TreeSet<>();
        String rest = match.remaining.isEmpty() ? "/" : match.remaining;
        Arrays.stream(match.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .map(ClassRoutingHandler.class::cast)
                .flatMap(routing -> routing.getMappers().entrySet().stream())
                .filter(mapper -> mapper.getValue().map(rest) != null)
                .map(Map.Entry<String, RequestMapper<RuntimeResource>>::getKey)
                .filter(Objects::nonNull)
                .forEach(methods::add);
        return methods;
    }
}
