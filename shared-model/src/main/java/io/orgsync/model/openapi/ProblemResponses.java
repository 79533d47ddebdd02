package io.orgsync.model.openapi;

import io.orgsync.model.idempotency.Idempotent;
import io.orgsync.model.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Documents the problems of operations. All of them refuse callers (401, 403), may be asked too often (429), and fail
 * (500) or find the database gone (503); those that take something refuse it (400, 413, 415), those that name something
 * don't find it (404), and those that honour {@code Idempotency-Key} refuse its misuse (409, 422). {@link Refuses} names
 * the others.
 */
final class ProblemResponses {

    private static final Set<Integer> OF_ALL = Set.of(401, 403, 429, 500, 503);

    private static final Map<Integer, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry(400, "A parameter or member is refused; errors names each"),
            Map.entry(401, "There is no valid token"),
            Map.entry(403, "The caller's role does not allow it"),
            Map.entry(404, "There is no such thing in the caller's organisation"),
            Map.entry(409, "It does not fit the present state"),
            Map.entry(413, "The body is too large"),
            Map.entry(415, "The body has a media type that is not understood"),
            Map.entry(422, "It is well formed but can't be carried out"),
            Map.entry(429, "There were too many requests"),
            Map.entry(500, "It failed here; instance finds it in the log"),
            Map.entry(502, "The outside system refused the credentials or gave no usable answer"),
            Map.entry(503, "The database or the outside system can't be reached"),
            Map.entry(504, "The outside system did not answer in time"));

    private final Map<String, List<Integer>> named;

    /** @param named what {@link Refuses} says, by operation id */
    ProblemResponses(Map<String, List<Integer>> named) {
        this.named = named;
    }

    void describe(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream()
                        .map(operation -> new Described(operation, parameters(path.getParameters(), operation))))
                .forEach(this::describe);
    }

    /** @param parameters its own and those of its path */
    private record Described(Operation operation, List<Parameter> parameters) {

        boolean has(Parameter.In place) {
            return parameters.stream().anyMatch(parameter -> parameter.getIn() == place);
        }

        boolean isIdempotent() {
            return parameters.stream().anyMatch(parameter -> Idempotent.HEADER.equals(parameter.getName()));
        }

        boolean hasBody() {
            return operation.getRequestBody() != null;
        }
    }

    private static List<Parameter> parameters(List<Parameter> ofPath, Operation operation) {
        return Stream.of(Optional.ofNullable(ofPath), Optional.ofNullable(operation.getParameters()))
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .toList();
    }

    private void describe(Described described) {
        for (int status : statuses(described)) {
            described.operation().getResponses().addAPIResponse(Integer.toString(status), response(status));
        }
    }

    private Set<Integer> statuses(Described described) {
        Set<Integer> statuses = new TreeSet<>(OF_ALL);
        statuses.addAll(named.getOrDefault(described.operation().getOperationId(), List.of()));
        if (described.has(Parameter.In.PATH)) {
            statuses.add(404);
        }
        if (described.has(Parameter.In.QUERY) || described.hasBody() || described.isIdempotent()) {
            statuses.add(400);
        }
        if (described.hasBody()) {
            statuses.addAll(List.of(413, 415));
        }
        if (described.isIdempotent()) {
            statuses.addAll(List.of(409, 422));
        }
        return statuses;
    }

    private static APIResponse response(int status) {
        return OASFactory.createAPIResponse()
                .description(DESCRIPTIONS.get(status))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
    }
}
