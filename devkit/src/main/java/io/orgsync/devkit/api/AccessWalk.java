package io.orgsync.devkit.api;

import io.orgsync.devkit.token.TokenIssuer;
import io.orgsync.devkit.token.TokenRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Goes through all operations of a service with callers who must be turned away. Each method answers what was wrong,
 * which should be nothing.
 *
 * @param values lead to what belongs to the organisation
 */
public record AccessWalk(OpenApiDocument document, TokenIssuer issuer, UUID organization, PathValues values) {

    /** Without a token, with an expired one, one of another key and one for somebody else: 401. */
    public List<String> callersWithoutGoodToken() {
        return document.operations().stream()
                .map(operation -> ApiRequest.plain(operation, values.path(operation)))
                .flatMap(this::withoutGoodToken)
                .toList();
    }

    private Stream<String> withoutGoodToken(ApiRequest request) {
        TokenRequest good = TokenRequest.of(organization).groups("admin");
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("expired", issuer.token(good.expired()));
        tokens.put("wrong key", issuer.token(good.signedByStranger()));
        tokens.put("wrong audience", issuer.token(good.forOtherAudience()));
        tokens.put("no organisation", issuer.token(good.withoutOrganization()));
        Stream<String> refusals = tokens.entrySet().stream()
                .flatMap(
                        token -> expect(401, token.getKey(), request, caller().as(token.getValue(), request)).stream());
        return Stream.concat(expect(401, "no token", request, caller().anonymously(request)).stream(), refusals);
    }

    /** With each role below the one that is needed: 403. */
    public List<String> callersOfTooSmallRole() {
        return document.operations().stream()
                .flatMap(operation -> tooSmall(operation).stream().flatMap(role -> {
                    ApiRequest request = ApiRequest.plain(operation, values.path(operation));
                    return expect(403, role, request, caller().as(issuer.token(organization, role), request)).stream();
                }))
                .toList();
    }

    private static List<String> tooSmall(Operation operation) {
        return switch (operation.role().orElse("")) {
            case "admin" -> List.of("viewer", "operator");
            case "operator" -> List.of("viewer");
            default -> List.of();
        };
    }

    /**
     * An administrator of another organisation, at addresses of this one: 404.
     *
     * @param addresses as the other organisation would write them
     * @param concerned operations whose addresses name something of this organisation
     */
    public List<String> strangers(UUID stranger, PathValues addresses, Predicate<Operation> concerned) {
        String token = issuer.token(stranger, "admin");
        return document.operations().stream()
                .filter(concerned)
                .map(operation -> ApiRequest.plain(operation, addresses.path(operation)))
                .flatMap(request -> expect(404, "stranger", request, caller().as(token, request)).stream())
                .toList();
    }

    private ApiCaller caller() {
        return new ApiCaller(document.service());
    }

    private static Optional<String> expect(int status, String who, ApiRequest request, HttpResponse<String> answer) {
        boolean problem = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
        return answer.statusCode() == status && problem
                ? Optional.empty()
                : Optional.of("%s, %s: %d %s".formatted(request, who, answer.statusCode(), answer.body()));
    }
}
